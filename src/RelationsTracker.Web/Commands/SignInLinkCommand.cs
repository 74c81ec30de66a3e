using System.CommandLine;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>Prints a link that signs somebody in once: for an owner who is locked out. Whoever has the data folder has the data anyway.</summary>
internal static class SignInLinkCommand
{
    public static Command Make(Option<string?> data)
    {
        var person = new Option<string?>("--person") { Description = "Whom, by short name. Without it: the owner.", HelpName = "NAME" };
        var json = ConsoleJson.Option("As JSON: the link.");
        var link = new Command("sign-in-link", "Print a link that signs somebody in once, within 30 minutes. The program may run meanwhile.") { person, json };
        link.SetAction((parsed, cancel) => Print(DataFolder.At(parsed.GetValue(data)), parsed.GetValue(person), parsed.GetValue(json), parsed.InvocationConfiguration.Output, cancel));
        return link;
    }

    private static async Task<int> Print(DataFolder folder, string? person, bool json, TextWriter output, CancellationToken cancel)
    {
        await using var place = await Workplace.Beside(folder, cancel);
        var setup = person is null ? Answer.Of(await place.Use<OfferOwnership>().Handle(cancel)) : null;
        var path = setup is not null ? $"{Links.Setup}/{setup}" : $"{Links.SignIn}/{Answer.Of(await place.Use<OfferSignIn>().Handle(new(person), cancel)).Secret}";
        await output.WriteLineAsync(json ? ConsoleJson.Write(new { link = $"{place.Address}/{path}" }) : $"Sign in: {place.Address}/{path}");
        return ExitCode.Done;
    }
}
