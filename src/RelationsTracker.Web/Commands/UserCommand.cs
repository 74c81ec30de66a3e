using System.CommandLine;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Who may work here: the same that owners do on the page of people.</summary>
internal static class UserCommand
{
    public static Command Make(PlaceOptions where) => new("user", "Invite people, give and take their roles, close accounts.") { where.Anywhere(Invite(where)), where.Anywhere(Role(where)), where.Anywhere(Disable(where)) };

    private static Command Invite(PlaceOptions where)
    {
        var (slug, roles) = (Case(), RolesOption("What the person will be in it"));
        var json = ConsoleJson.Option("As JSON: the link and until when it works.");
        var invite = new Command("invite", "Print a link that admits one new person to a case, once, within seven days. The program may run meanwhile.") { slug, roles, json };
        invite.SetAction(async (parsed, cancel) =>
        {
            var asked = RolesOf(parsed.GetRequiredValue(roles));
            await using var place = where.Open(parsed);
            var made = Answer.Of(await place.Invite(parsed.GetRequiredValue(slug), asked, cancel));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? ConsoleJson.Write(made) : $"Join: {made.Link}");
            return ExitCode.Done;
        });
        return invite;
    }

    private static Command Role(PlaceOptions where)
    {
        var (person, slug, roles) = (Person(), Case(), RolesOption("What the person is in it from now on, and nothing else"));
        var json = ConsoleJson.Option("As JSON: whom, where, and what they are now.");
        var role = new Command("role", "Give somebody these roles in a case and no others; with 'none' they do not see it any more. It counts from their next click on.") { person, slug, roles, json };
        role.SetAction(async (parsed, cancel) =>
        {
            var (name, @case, asked) = (parsed.GetRequiredValue(person), parsed.GetRequiredValue(slug), RolesOf(parsed.GetRequiredValue(roles)));
            await using var place = where.Open(parsed);
            var found = Answer.Of(await place.SetRoles(name, @case, asked, cancel));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? ConsoleJson.Write(new { person = name, @case, roles = Named(asked) }) : $"{found} is {string.Join(", ", Named(asked).DefaultIfEmpty("nothing any more"))} in {@case}");
            return ExitCode.Done;
        });
        return role;
    }

    private static Command Disable(PlaceOptions where)
    {
        var person = Person();
        var json = ConsoleJson.Option("As JSON: whom.");
        var disable = new Command("disable", "Close somebody's account: from their next click on they may do nothing. What they did stays. An owner can open it again on the page of people.") { person, json };
        disable.SetAction(async (parsed, cancel) =>
        {
            var name = parsed.GetRequiredValue(person);
            await using var place = where.Open(parsed);
            var found = Answer.Of(await place.CloseAccount(name, cancel));
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? ConsoleJson.Write(new { person = name, closed = true }) : $"The account of {found} is closed");
            return ExitCode.Done;
        });
        return disable;
    }

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
