using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Text;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>Says of an edition that it is not to be relied on; its text stays, with the reason.</summary>
public sealed class WithdrawEdition(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Brief, int Number, [property: Required(ErrorMessage = "Say why."), StringLength(Edition.MaxReason)] string Reason);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Review, input.Case, input, async desk =>
        {
            (await desk.FindEdition(input.Brief, input.Number)).Withdraw(desk.By.Name, desk.At, input.Reason);
            return default(Nothing);
        }, input.Reason.Trim().Beginning(1000), cancel);
}
