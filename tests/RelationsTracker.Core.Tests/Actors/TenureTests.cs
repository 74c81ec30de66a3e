using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Actors;

public sealed class TenureTests
{
    [Fact]
    public void Offices_and_belongings_stand_in_the_order_of_time_and_those_without_a_date_last()
    {
        var tenures = Tenure.Along(new ActorContent
        {
            Name = "Brek",
            Kind = ActorKind.Person,
            Roles = [Role("spokesman", null), Role("minister", "2021~/.."), Role("consul", "../2018")],
            Affiliations = [new Affiliation { To = ItemRef.Parse("A2"), Held = EdtfDate.Parse("2019/2020") }],
        });

        Assert.Equal(["consul", "A2", "minister", "spokesman"], tenures.Select(tenure => tenure.Role ?? $"{tenure.Body}"));
    }

    private static ActorRole Role(string role, string? held) => new() { Role = role, Held = held is null ? null : EdtfDate.Parse(held) };
}
