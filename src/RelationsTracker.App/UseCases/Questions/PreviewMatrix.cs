using RelationsTracker.App.Door;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Shows what bringing a table into a question would make. Nothing is written.</summary>
public sealed class PreviewMatrix(FrontDoor door)
{
    public Task<Outcome<MatrixPlan>> Handle(string slug, MatrixToImport what, CancellationToken cancel = default)
        => door.Read(slug, desk => new MatrixPlanning(desk, what.Table).Work(what.Question, what.NewQuestion), cancel);
}
