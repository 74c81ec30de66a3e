using RelationsTracker.Core.People;

namespace RelationsTracker.Core.Tests.People;

public sealed class RightsTests
{
    [Theory]
    [InlineData(Roles.None, "BeHere")]
    [InlineData(Roles.Analyst, "BeHere Read Rate Comment")]
    [InlineData(Roles.Editor, "BeHere Read Rate Comment Propose Edit")]
    [InlineData(Roles.Reviewer, "BeHere Read Rate Comment Review ExportBrief")]
    [InlineData(Roles.Editor | Roles.Reviewer, "BeHere Read Rate Comment Propose Edit Review ExportBrief")]
    public void A_role_may_what_its_work_takes(Roles roles, string may)
        => Assert.Equal(may, string.Join(' ', Enum.GetValues<Permission>().Where(p => Rights.Allow(roles, false, p))));

    [Fact]
    public void An_owner_may_everything()
        => Assert.All(Enum.GetValues<Permission>(), permission => Assert.True(Rights.Allow(Roles.None, true, permission)));

    [Fact]
    public void A_link_works_once_and_for_half_an_hour()
    {
        var at = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var late = Invitation.ToOwn(Guid.Empty, "x", at);
        Assert.Throws<RuleException>(() => late.Use(at.AddMinutes(30)));

        var link = Invitation.ToOwn(Guid.Empty, "x", at);
        link.Use(at.AddMinutes(29));
        Assert.Throws<RuleException>(() => link.Use(at.AddMinutes(29)));
    }
}
