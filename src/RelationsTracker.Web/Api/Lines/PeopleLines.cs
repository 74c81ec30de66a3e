using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.App.UseCases.Tokens;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

internal static class PeopleLines
{
    public static void Map(ApiMap api)
    {
        api.Get("me", "Read who asks", (ReadMyself read, CancellationToken cancel) => read.Handle(cancel));
        api.Put("me", "Change one's own name and short name", (NameMyself name, Asked<NameMyself.Input> asked, CancellationToken cancel) => name.Handle(asked.Input, cancel))
            .With("""{"name": "Olga", "handle": "olga"}""");
        api.Get("me/tokens", "List one's own tokens; their secrets are nowhere", (ListTokens list, CancellationToken cancel) => list.Handle(cancel));
        api.Delete("me/tokens/{token}", "Revoke a token of one's own", (RevokeToken revoke, Asked<RevokeToken.Input> asked, CancellationToken cancel) => revoke.Handle(asked.Input, cancel));
        api.Get("people", "List people, their roles, and open invitations", (ListPeople list, CancellationToken cancel) => list.Handle(cancel));
        api.Get("owners", "List who owns the installation", (ListOwners list, CancellationToken cancel) => list.Handle(cancel));
        api.Post("cases/{case}/invitations", "Invite a new person to a case by a one-time link", (InvitePerson invite, Asked<InvitePerson.Input> asked, HttpContext http, CancellationToken cancel)
            => invite.Handle(asked.Input, cancel).Then(made => new Invited($"{http.Request.Scheme}://{http.Request.Host}/join/{made.Secret}", made.ExpiresAt)))
            .With("""{"roles": ["analyst"]}""").TellsSecret();
        api.Delete("invitations/{invitation}", "Withdraw an invitation", (WithdrawInvitation withdraw, Asked<WithdrawInvitation.Input> asked, CancellationToken cancel) => withdraw.Handle(asked.Input, cancel));
        api.Put("cases/{case}/members/{person}", "Give or take roles in a case", (SetRoles set, Asked<SetRoles.Input> asked, CancellationToken cancel) => set.Handle(asked.Input, cancel))
            .With("""{"roles": ["analyst", "editor"]}""");
        api.Put("people/{person}/owner", "Make somebody an owner, or no longer one", (MakeOwner make, Asked<MakeOwner.Input> asked, CancellationToken cancel) => make.Handle(asked.Input, cancel))
            .With("""{"owner": false}""");
        api.Post("people/{person}/close", "Close an account", (CloseAccount close, Asked<CloseAccount.Input> asked, CancellationToken cancel) => close.Handle(asked.Input, cancel));
        api.Post("people/{person}/reopen", "Open a closed account again", (ReopenAccount reopen, Asked<ReopenAccount.Input> asked, CancellationToken cancel) => reopen.Handle(asked.Input, cancel));
    }

    /// <summary>The link, shown once, and until when it works.</summary>
    internal sealed record Invited(string Link, DateTimeOffset ExpiresAt);
}
