using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Argdown;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes a question, its hypotheses, and the claims for and against them in Argdown; what is sealed from the reader stays out.</summary>
public sealed class ExportArgdown(FrontDoor door, ReadMatrix readMatrix)
{
    public Task<Outcome<ExportedFile>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read(slug, async _ =>
        {
            var read = await readMatrix.Handle(slug, question, cancel);
            var view = read.ValueOrDefault ?? throw new MissingException(read.Message);
            return new ExportedFile($"{slug}-{question}.argdown", ArgdownText.MediaType, ArgdownText.Write(question, view), ArgdownText.LossesOf(view));
        }, cancel);
}
