using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Live;
using RelationsTracker.App.Tests;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Live;
using RelationsTracker.Web.Tests.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Live;

public sealed class SeatTakenTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);

    [Fact]
    public async Task Somebody_whose_browser_does_not_answer_sits_nowhere_until_it_is_back()
    {
        await using var forms = await FormsAtWork.Begin(withItems: false);
        await forms.Office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        var seat = forms.Page.Render<SeatTaken>(p => p.Add(s => s.Case, Office.Case).Add(s => s.Item, C1));
        seat.WaitForState(() => Sitting(forms) == 1);
        var connection = forms.Page.Services.GetRequiredService<PageConnection>();

        await connection.Tell(isUp: false);
        Assert.Equal(0, Sitting(forms));
        await connection.Tell(isUp: true);
        Assert.Equal(1, Sitting(forms));

        await forms.Page.DisposeComponentsAsync();
        Assert.Equal(0, Sitting(forms));
        await connection.Tell(isUp: true);
        Assert.Equal(0, Sitting(forms));
    }

    private static int Sitting(FormsAtWork forms) => forms.Office.Use<Presence>().At(forms.Office.CaseId, C1).Count;
}
