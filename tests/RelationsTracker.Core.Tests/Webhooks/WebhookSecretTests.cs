using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.Core.Tests.Webhooks;

public sealed class WebhookSecretTests
{
    // The example of the libraries of Standard Webhooks, with which receivers check.
    [Fact]
    public void A_signature_is_the_one_of_the_standard()
        => Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSecret.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8));

    [Fact]
    public void A_secret_is_shown_as_the_standard_has_it()
        => Assert.Equal("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", WebhookSecret.Text(new byte[WebhookSecret.Length]));
}
