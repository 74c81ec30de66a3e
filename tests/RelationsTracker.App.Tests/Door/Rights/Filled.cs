using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Door.Rights;

/// <summary>
/// Makes something sound for any parameter of a use case from its type and name, so that a new use case needs no more than
/// its row. What is asked about is there: a question is Q1, a claim C1.
/// </summary>
internal sealed class Filled(string slug)
{
    private static readonly Dictionary<string, ItemKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["question"] = ItemKind.Question,
        ["hypothesis"] = ItemKind.Hypothesis,
        ["row"] = ItemKind.EvidenceRow,
        ["source"] = ItemKind.Source,
        ["text"] = ItemKind.SourceText,
        ["excerpt"] = ItemKind.Excerpt,
        ["actor"] = ItemKind.Actor,
        ["one"] = ItemKind.Actor,
        ["brief"] = ItemKind.Brief,
    };

    /// <summary>What a call takes, with some of it given by name.</summary>
    public object?[] Arguments(MethodInfo method, IReadOnlyDictionary<string, object?> given)
        => [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue && parameter.ParameterType != typeof(CancellationToken) ? parameter.DefaultValue : Of(parameter.ParameterType, parameter.Name!, given))];

    private object? Of(Type type, string name, IReadOnlyDictionary<string, object?> given) => type switch
    {
        _ when given.TryGetValue(name, out var value) => value,
        _ when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        _ when type == typeof(string) => name.Equals("slug", StringComparison.Ordinal) || name.Equals("Case", StringComparison.Ordinal) ? slug : "words",
        _ when type == typeof(ItemRef) => Reference(name),
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        _ when type == typeof(Content) || type == typeof(ClaimContent) => new ClaimContent { Statement = "It burned." },
        _ when type == typeof(DateTimeOffset) => Office.Noon,
        _ when type == typeof(byte[]) => "It burned."u8.ToArray(),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ when type.IsPrimitive => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type.IsAssignableTo(typeof(Delegate)) => Answering(type),
        _ when type.IsAssignableTo(typeof(IEnumerable)) => Several(type, name, given),
        _ when type.GetConstructors() is { Length: > 0 } constructors => Made(constructors.MaxBy(c => c.GetParameters().Length)!, given),
        _ => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type),
    };

    private object Made(ConstructorInfo constructor, IReadOnlyDictionary<string, object?> given)
        => constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!, given))]);

    private object? Several(Type type, string name, IReadOnlyDictionary<string, object?> given)
    {
        var member = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        var one = Array.CreateInstance(member, 1);
        one.SetValue(Of(member, name, given), 0);
        return type.IsInstanceOfType(one) ? one
            : type.GetGenericTypeDefinition() == typeof(Many<>) ? typeof(Many).GetMethod(nameof(Many.ToMany))!.MakeGenericMethod(member).Invoke(null, [one])
            : null;
    }

    private static ItemRef Reference(string name) => name.Equals("other", StringComparison.OrdinalIgnoreCase) ? new(ItemKind.Actor, 2) : new(Kinds.GetValueOrDefault(name, ItemKind.Claim), 1);

    // Whatever is asked of the caller, it says yes, or nothing.
    private static Delegate Answering(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var answer = invoke.ReturnType == typeof(bool) ? Expression.Constant(true)
            : invoke.ReturnType.IsAssignableTo(typeof(IEnumerable)) ? Expression.NewArrayInit(invoke.ReturnType.GetGenericArguments()[0])
            : (Expression)Expression.Default(invoke.ReturnType);
        return Expression.Lambda(type, answer, invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
    }
}
