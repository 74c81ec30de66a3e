using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.Core.Tests.Webhooks;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("https://hooks.example.org/a?b=c", "https://hooks.example.org/a?b=c")]
    [InlineData(" https://hooks.example.org ", "https://hooks.example.org/")]
    public void Messages_go_to_https_addresses(string typed, string sound) => Assert.Equal(sound, WebhookAddress.Sound(typed, plainToLoopback: false));

    [Theory]
    [InlineData("http://hooks.example.org/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("ftp://hooks.example.org/")]
    [InlineData("hooks.example.org")]
    [InlineData("https://me:word@hooks.example.org/")]
    [InlineData("https://hooks.example.org/#a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public void And_nowhere_else(string typed) => Assert.Throws<RuleException>(() => WebhookAddress.Sound(typed, plainToLoopback: false));

    [Fact]
    public void Http_will_do_towards_the_machine_itself_where_that_is_allowed()
    {
        Assert.Equal("http://127.0.0.1:9/x", WebhookAddress.Sound("http://127.0.0.1:9/x", plainToLoopback: true));
        Assert.Throws<RuleException>(() => WebhookAddress.Sound("http://10.0.0.1/x", plainToLoopback: true));
    }
}
