using System.CommandLine;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>Who may work here: the same that owners do on the page of people.</summary>
internal static class UserCommand
{
    public static Command Make(Option<string?> data) => new("user", "Invite people, give and take their roles, close accounts.") { Invite(data), Role(data), Disable(data) };

    private static Command Invite(Option<string?> data)
    {
        var (slug, roles) = (Case(), RolesOption("What the person will be in it"));
        var json = ConsoleJson.Option("As JSON: the link and until when it works.");
        var invite = new Command("invite", "Print a link that admits one new person to a case, once, within seven days. The program may run meanwhile.") { slug, roles, json };
        invite.SetAction(async (parsed, cancel) =>
        {
            var asked = RolesOf(parsed.GetRequiredValue(roles));
            await using var place = await Workplace.Beside(DataFolder.At(parsed.GetValue(data)), cancel);
            var made = Answer.Of(await place.Use<InvitePerson>().Handle(new(parsed.GetRequiredValue(slug), asked), cancel));
            var link = $"{place.Address}/{Links.Join}/{made.Secret}";
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? ConsoleJson.Write(new { link, expiresAt = made.ExpiresAt }) : $"Join: {link}");
            return ExitCode.Done;
        });
        return invite;
    }

    private static Command Role(Option<string?> data)
    {
        var (person, slug, roles) = (Person(), Case(), RolesOption("What the person is in it from now on, and nothing else"));
        var json = ConsoleJson.Option("As JSON: whom, where, and what they are now.");
        var role = new Command("role", "Give somebody these roles in a case and no others; with 'none' they do not see it any more. It counts from their next click on.") { person, slug, roles, json };
        role.SetAction(async (parsed, cancel) =>
        {
            var (name, @case, asked) = (parsed.GetRequiredValue(person), parsed.GetRequiredValue(slug), RolesOf(parsed.GetRequiredValue(roles)));
            await using var place = await Workplace.Beside(DataFolder.At(parsed.GetValue(data)), cancel);
            var found = await Find(place, name, cancel);
            Answer.Of(await place.Use<SetRoles>().Handle(new(@case, found.Id, asked), cancel));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? ConsoleJson.Write(new { person = name, @case, roles = Named(asked) }) : $"{found.Name} is {string.Join(", ", Named(asked).DefaultIfEmpty("nothing any more"))} in {@case}");
            return ExitCode.Done;
        });
        return role;
    }

    private static Command Disable(Option<string?> data)
    {
        var person = Person();
        var json = ConsoleJson.Option("As JSON: whom.");
        var disable = new Command("disable", "Close somebody's account: from their next click on they may do nothing. What they did stays. An owner can open it again on the page of people.") { person, json };
        disable.SetAction(async (parsed, cancel) =>
        {
            var name = parsed.GetRequiredValue(person);
            await using var place = await Workplace.Beside(DataFolder.At(parsed.GetValue(data)), cancel);
            var found = await Find(place, name, cancel);
            Answer.Of(await place.Use<CloseAccount>().Handle(new(found.Id), cancel));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? ConsoleJson.Write(new { person = name, closed = true }) : $"The account of {found.Name} is closed");
            return ExitCode.Done;
        });
        return disable;
    }

    private static async Task<ReadPerson.Answer> Find(Workplace place, string handle, CancellationToken cancel)
        => await place.Use<ReadPerson>().ByHandle(handle, cancel) is App.Door.Outcome<ReadPerson.Answer>.Done { Value: var found } ? found
            : throw new BadInputException([$"Nobody here has the short name '{handle}'."]);

    private static IReadOnlyList<string> Named(Roles roles) => [.. Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role)).Select(role => $"{role}".ToLowerInvariant())];

    private static Roles RolesOf(string text)
    {
        var roles = Roles.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            roles |= word.ToLowerInvariant() switch
            {
                "none" => Roles.None,
                "analyst" => Roles.Analyst,
                "editor" => Roles.Editor,
                "reviewer" => Roles.Reviewer,
                _ => throw new BadInputException([$"--roles: '{word}' is no role. There are analyst, editor, reviewer, and none."]),
            };
        }

        return roles;
    }

    private static Argument<string> Person() => new("PERSON") { Description = "The person's short name." };

    private static Option<string> Case() => new("--case") { Description = "The case, as 'cases' lists it.", HelpName = "CASE", Required = true };

    private static Option<string> RolesOption(string what) => new("--roles") { Description = $"{what}: analyst, editor, reviewer, several divided by commas.", HelpName = "ROLES", Required = true };
}
