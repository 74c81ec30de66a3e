using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Comments;

/// <summary>
/// What somebody says about an item or a cell. The first comment opens a thread, the others answer in it; a thread is
/// open until somebody says that it is settled. Nothing is deleted: a comment taken back leaves its place and its history.
/// </summary>
public sealed class Comment
{
    /// <summary>Longest comment, in UTF-16 units.</summary>
    public const int MaxText = 4000;

    /// <summary>Most comments in one thread.</summary>
    public const int MostInThread = 500;

    private Comment()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>The place in the case's history at which it was said: unique in the case, and growing.</summary>
    public long Number { get; private set; }

    /// <summary>What it is about, as <see cref="CommentSubject"/> is written.</summary>
    public string About { get; private set; } = "";

    /// <summary>The question of the cell it is about; it is sealed and opened with that question's ratings.</summary>
    public int? Question { get; private set; }

    /// <summary>Number of the comment that opened the thread; its own for that one.</summary>
    public long Thread { get; private set; }

    /// <summary>Whose account it is; null for the console.</summary>
    public Guid? PersonId { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>The short name of who wrote it.</summary>
    public string Handle { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Markdown; empty once it is taken back.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When the text was last changed.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Of the comment that opened the thread: when somebody said that it is settled.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    public string? ResolvedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it was before it was changed in this piece of work. Not kept.</summary>
    public CommentReading? Before { get; private set; }

    public bool IsHead => Thread == Number;

    public CommentReading Reading => new() { About = About, Thread = Thread, By = By, Text = Text, Withdrawn = WithdrawnAt is not null, Resolved = ResolvedBy };

    /// <summary>Its name in history: <c>comment/12</c>.</summary>
    public string Subject => $"comment/{Number}";

    /// <param name="head">The comment that opened the thread; null to open one.</param>
    /// <exception cref="RuleException">The text will not do, or the thread is about something else.</exception>
    public static Comment Say(Guid caseId, long number, CommentSubject about, int? question, Comment? head, (Guid? Id, string Name, string Handle) who, string text, DateTimeOffset at)
    {
        if (head is not null && (!head.IsHead || head.About != about.ToString()))
        {
            throw new RuleException($"Thread {head.Number} is about {head.About}.");
        }

        var made = new Comment
        {
            CaseId = caseId,
            Number = number,
            About = about.ToString(),
            Question = question,
            Thread = head?.Number ?? number,
            PersonId = who.Id,
            By = who.Name,
            Handle = who.Handle,
            At = at.ToUniversalTime(),
        };
        made.Text = Sound(text);
        made.Version = 1;
        return made;
    }

    /// <exception cref="RuleException">It was taken back, or the text will not do.</exception>
    public void Reword(string text, DateTimeOffset at)
    {
        Expect(WithdrawnAt is null, "It was taken back; say it again as a new comment.");
        var sound = Sound(text);
        Change();
        (Text, ChangedAt) = (sound, at.ToUniversalTime());
    }

    /// <summary>Takes it back; its place in the thread stays, and its words stay in the history.</summary>
    /// <exception cref="RuleException">It was taken back already.</exception>
    public void Withdraw(DateTimeOffset at)
    {
        Expect(WithdrawnAt is null, "It was taken back already.");
        Change();
        (Text, WithdrawnAt) = ("", at.ToUniversalTime());
    }

    /// <summary>Says again, in its place, what was taken back.</summary>
    /// <exception cref="RuleException">It was not taken back, or there are no words.</exception>
    public void SayAgain(string text)
    {
        Expect(WithdrawnAt is not null, "It was not taken back.");
        var sound = Sound(text);
        Change();
        (Text, WithdrawnAt) = (sound, null);
    }

    /// <summary>Says of a thread that it is settled, or open again.</summary>
    /// <exception cref="RuleException">It opens no thread, or the thread is so already.</exception>
    public void Resolve(bool settled, string by, DateTimeOffset at)
    {
        Expect(IsHead, $"Comment {Number} answers in thread {Thread}; a thread is settled as a whole.");
        Expect(settled == ResolvedAt is null, settled ? "The thread is settled already." : "The thread is open already.");
        Change();
        ResolvedAt = settled ? at.ToUniversalTime() : null;
        ResolvedBy = settled ? by : null;
    }

    private void Change()
    {
        Before ??= Reading;
        Version++;
    }

    private static string Sound(string text)
    {
        var trimmed = text.Trim();
        Expect(trimmed.Length > 0, "Write something first.");
        Expect(trimmed.Length <= MaxText, $"A comment may have {MaxText} characters; this one has {trimmed.Length}.");
        Characters.Check("The comment", trimmed);
        return trimmed;
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new RuleException(otherwise);
        }
    }
}

/// <summary>What a comment says, as history keeps it.</summary>
public sealed record CommentReading
{
    [Field("About")]
    public string About { get; init; } = "";

    [Field("Thread")]
    public long Thread { get; init; }

    [Field("Who")]
    public string By { get; init; } = "";

    [Field("Text", Max = Comment.MaxText)]
    public string Text { get; init; } = "";

    [Field("Taken back")]
    public bool Withdrawn { get; init; }

    [Field("Settled by")]
    public string? Resolved { get; init; }
}

/// <summary>Somebody a comment calls, by short name, so that "what calls me" is one range.</summary>
public sealed class CommentMention
{
    private CommentMention()
    {
    }

    public Guid CaseId { get; private set; }

    public long Comment { get; private set; }

    public string Handle { get; private set; } = "";

    public static CommentMention Of(Comment comment, string handle) => new() { CaseId = comment.CaseId, Comment = comment.Number, Handle = handle };
}
