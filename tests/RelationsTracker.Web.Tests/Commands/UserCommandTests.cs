using System.CommandLine;
using System.Text.Json;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Commands;

/// <summary>People at the console; and what holds for every command: examples, JSON, completion.</summary>
public sealed class UserCommandTests(HarbourFolder harbour) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task Somebody_is_invited_given_other_roles_and_shut_out()
    {
        await harbour.CopyTo(Data);
        var (code, output, _) = await Run("user", "invite", "--case", "harbour", "--roles", "analyst,editor");
        Assert.Equal(ExitCode.Done, code);
        Assert.Matches("^Join: http://127.0.0.1:5080/join/[A-Za-z0-9_-]{43}$", output.Trim());

        await Join(output.Trim().Split('/')[^1]);
        (code, output, _) = await Run("user", "role", "member", "--case", "harbour", "--roles", "reviewer", "--json");
        Assert.Equal((ExitCode.Done, "reviewer"), (code, JsonDocument.Parse(output).RootElement.GetProperty("roles")[0].GetString()));
        Assert.Contains("nothing any more", (await Run("user", "role", "member", "--case", "harbour", "--roles", "none")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("user", "disable", "member")).Code);
        Assert.Contains("is closed", (await Run("sign-in-link", "--person", "member")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'boss' is no role", "invite", "--case", "harbour", "--roles", "boss"), InlineData("at least one role", "invite", "--case", "harbour", "--roles", "none"), InlineData("There is no case 'nowhere'", "invite", "--case", "nowhere", "--roles", "editor")]
    [InlineData("Nobody here has the short name 'nobody'", "disable", "nobody"), InlineData("Nobody here has the short name 'nobody'", "role", "nobody", "--case", "harbour", "--roles", "editor")]
    public async Task What_cannot_be_done_with_people_ends_with_2_and_says_why(string says, params string[] args)
    {
        await harbour.CopyTo(Data);

        var (code, _, error) = await Run(["user", .. args]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_examples_and_every_example_is_one_the_program_takes()
    {
        var root = CommandLine.Root();

        Assert.Equal(All(root).Where(command => command.Name != "read-document").Select(Examples.Words).Order(StringComparer.Ordinal), Examples.All.Keys.Order(StringComparer.Ordinal));
        Assert.All(Examples.All, of => Assert.All(of.Value, line =>
        {
            var parsed = root.Parse(line.Split(" > ")[0].Split(" >> ")[0]["relationstracker".Length..]);
            Assert.Empty(parsed.Errors);
            Assert.StartsWith(of.Key, Examples.Words(parsed.CommandResult.Command), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public async Task Help_shows_the_examples_and_what_the_ends_mean()
    {
        var (code, output, _) = await Run("restore", "--help");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("relationstracker restore tracker.zip --data /srv/restored", output, StringComparison.Ordinal);
        Assert.Contains("Ends with 0 done", output, StringComparison.Ordinal);
    }

    // What serves, reads from a pipe, or writes lines that are JSON already.
    [Fact]
    public void Every_command_that_answers_can_answer_in_JSON()
        => Assert.Equal(["audit head", "completion", "read-document", "serve"],
            All(CommandLine.Root()).Where(command => command is not RootCommand && command.Subcommands.Count == 0 && command.Options.All(option => option.Name != "--json")).Select(Examples.Words).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("bash", "compgen"), InlineData("zsh", "#compdef"), InlineData("fish", "complete -c relationstracker"), InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task A_shell_is_told_every_command_and_option(string shell, string says)
    {
        var (code, script, _) = await Run("completion", shell);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(says, script, StringComparison.Ordinal);
        Assert.All(All(CommandLine.Root()).SelectMany(command => command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name.TrimStart('-')))).Where(word => word.Length > 2), word => Assert.Contains(word, script, StringComparison.Ordinal));
        Assert.Equal(ExitCode.BadInput, (await Run("completion", "cmd")).Code);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private async Task Join(string secret)
    {
        await using var place = await Workplace.Alone(DataFolder.At(Data), TestContext.Current.CancellationToken);
        Assert.NotNull(Answer.Of(await place.Use<UseLink>().Handle(new(secret), TestContext.Current.CancellationToken)).Name);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. args, "--data", Data], output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }
}
