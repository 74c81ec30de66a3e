using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>The names of records in the description: <c>GradeClaimInput</c>, so that no two are called the same.</summary>
internal static class SchemaNames
{
    public static string? Of(JsonTypeInfo type)
        // What may be absent is told in its place: the same record stands elsewhere where it may not.
        => Nullable.GetUnderlyingType(type.Type) is not null || OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } usual ? null : NameOf(type.Type) ?? usual;

    private static string? NameOf(Type type)
    {
        if (type.IsArray || Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }

        var own = type.Name.Split('`')[0];
        var arguments = type.IsGenericType ? $"Of{string.Join("And", type.GetGenericArguments().Select(argument => NameOf(argument) ?? argument.Name))}" : "";
        return $"{(type.DeclaringType is { IsGenericType: false } outer ? outer.Name : "")}{own}{arguments}";
    }
}
