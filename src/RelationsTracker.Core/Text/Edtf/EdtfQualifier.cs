namespace RelationsTracker.Core.Text.Edtf;

/// <summary>What <c>?</c>, <c>~</c> and <c>%</c> say about a date or a part of one.</summary>
[Flags]
internal enum EdtfQualifier
{
    None = 0,
    Uncertain = 1,
    Approximate = 2,
    Both = Uncertain | Approximate,
}
