using RelationsTracker.App.Exchange.Briefs.Pdf;

namespace RelationsTracker.Web.Host;

/// <summary>By which browser briefs are printed, by the settings <c>Print:Chromium</c>, <c>Print:Seconds</c> and <c>Print:Sandbox</c>.</summary>
internal static class PrintSettings
{
    /// <exception cref="CannotStartException">A setting makes no sense.</exception>
    public static IServiceCollection AddPrint(this IServiceCollection services, IConfiguration settings)
    {
        var seconds = settings.GetValue("Print:Seconds", 60);
        return seconds is < 1 or > 3600
            ? throw new CannotStartException("Print:Seconds is a whole number from 1 to 3600.")
            : services.AddSingleton(PrintingProgram.Find(settings["Print:Chromium"], TimeSpan.FromSeconds(seconds), settings.GetValue("Print:Sandbox", true)));
    }
}
