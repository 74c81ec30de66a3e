namespace RelationsTracker.Web.Commands;

/// <summary>What the program tells whoever started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something nobody thought of; the error stream says what, in full.</summary>
    public const int Unexpected = 1;

    /// <summary>What was asked for cannot be done like this; the error stream has one line for each problem.</summary>
    public const int BadInput = 2;

    /// <summary>The program cannot work as it is set up: folder, settings, database, address. One line says why.</summary>
    public const int CannotStart = 3;

    /// <summary>Somebody stopped it; what was not finished was not kept.</summary>
    public const int Stopped = 4;
}

/// <summary>What was asked for cannot be done like this; one line for each problem.</summary>
internal sealed class BadInputException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems));
