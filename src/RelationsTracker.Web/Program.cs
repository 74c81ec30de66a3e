using MudBlazor.Services;
using RelationsTracker.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMudServices();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<AppRoot>().AddInteractiveServerRenderMode();
app.Run();
