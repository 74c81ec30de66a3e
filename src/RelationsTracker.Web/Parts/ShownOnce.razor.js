// Copies what a field holds; where the browser does not let a page do that, selects it and answers false.
export async function copy(field) {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
