using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class PrefillTests
{
    [Theory]
    [InlineData("?voice=S3", "voice", "S3")]
    [InlineData("?excerpts=EX4&excerpts=EX5", "excerpts", "EX4 EX5")]
    [InlineData("?chain/source=S3&chain/source=S1", "chain", "S3 S1")]
    [InlineData("?nothing=1&records=x&chain=y&statement/deep=z", "statement", "")]
    public void The_address_fills_fields_by_their_names(string query, string name, string filled)
    {
        var record = FormRecord.Of(new ClaimContent());

        Prefill.Into(record, QueryHelpers.ParseQuery(query));

        Assert.Equal(filled, string.Join(' ', record[name].Entries.Select(entry => entry.Part?["source"].Only.Text ?? entry.Text)));
    }

    [Fact]
    public void A_forecast_starts_with_its_maker_and_the_present()
    {
        var blank = (Core.Forecasts.ForecastContent)Blank.Of(ItemKind.Forecast, "edda", App.Tests.Office.Noon.AddTicks(7));

        Assert.Equal(("edda", App.Tests.Office.Noon), (blank.Rater, blank.At));
    }
}
