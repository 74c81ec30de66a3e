using System.Text;
using RelationsTracker.App.Exchange.Briefs.Pdf;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

public sealed class PdfFinishTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 30, 5, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_left_of_the_moment_of_printing()
    {
        const string Printed = "/CreationDate (D:20261126201733+00'00')\n/ModDate (D:20261126201733+00'00')\n/ID (node00000048)\n/Headers [(node00000051) (node00000048)]\n(node00000051\\)";
        Assert.Equal("/CreationDate (D:20260301123005+00'00')\n/ModDate (D:20260301123005+00'00')\n/ID (node00000001)\n/Headers [(node00000002) (node00000001)]\n(node00000051\\)", Settled(Printed));
        Assert.Equal(Settled(Printed), Settled(Printed.Replace("48)", "47)", StringComparison.Ordinal).Replace("2017", "2018", StringComparison.Ordinal)));
    }

    private static string Settled(string pdf) => Encoding.Latin1.GetString(PdfFinish.Settled(Encoding.Latin1.GetBytes(pdf), At));
}
