using RelationsTracker.App.Door;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api;

/// <summary>An operation of the API, for whoever describes or tests it.</summary>
/// <param name="UseCases">The use cases it gives a way to.</param>
/// <param name="Takes">The record its body is of, if it takes one.</param>
/// <param name="Gives">What is answered when it is done; null for nothing, and for files.</param>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<Type> UseCases, Type? Takes, Type? Gives, int Done)
{
    /// <summary>Its name: that of the use case, unless several operations share it.</summary>
    public string Id { get; set; } = Kebab.Of(UseCases[0].Name);

    /// <summary>An input that is sound in the case that the tests and the description use.</summary>
    public string? Example { get; set; }

    /// <summary>Whether it may be sent again with its key; what answers by itself, such as taking in a file, may not, nor what answers a secret, which is kept nowhere.</summary>
    public bool TakesKey { get; set; }

    /// <summary>Whether it changes something.</summary>
    public bool Writes => Method != HttpMethods.Get;
}

/// <summary>The operations of one noun: each is an address, a sentence, and the use case behind it.</summary>
internal sealed class ApiMap(IEndpointRouteBuilder routes, string noun)
{
    public ApiLine Get(string path, string what, Delegate handler) => Map(HttpMethods.Get, path, what, handler);

    public ApiLine Post(string path, string what, Delegate handler) => Map(HttpMethods.Post, path, what, handler);

    public ApiLine Put(string path, string what, Delegate handler) => Map(HttpMethods.Put, path, what, handler);

    public ApiLine Delete(string path, string what, Delegate handler) => Map(HttpMethods.Delete, path, what, handler);

    private ApiLine Map(string method, string path, string what, Delegate handler)
    {
        var call = handler.Method;
        var useCases = call.GetParameters().Select(parameter => parameter.ParameterType).Where(type => type.Namespace?.StartsWith("RelationsTracker.App.UseCases", StringComparison.Ordinal) == true && !type.IsEnum).ToList();
        var takes = call.GetParameters().Select(parameter => parameter.ParameterType).FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Asked<>))?.GetGenericArguments()[0];
        var gives = Given(call.ReturnType);
        var done = gives == typeof(Nothing) ? StatusCodes.Status204NoContent : typeof(IMade).IsAssignableFrom(gives) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        var operation = new ApiOperation(method, $"{ApiHost.Root}/{path}", useCases, takes, gives == typeof(Nothing) ? null : gives, done) { TakesKey = gives is not null && method != HttpMethods.Get };
        var places = Places.Of(call, path);
        var answer = gives is null ? null : Answering.Answering.For(gives, Members.PlacesIn(takes));
        var endpoint = routes.MapMethods(path, [method], handler).WithTags(noun).WithSummary(what);
        endpoint.Add(builder =>
        {
            builder.Metadata.Add(operation);
            builder.FilterFactories.Add((_, next) => call => ApiFilter.Pass(call, next, operation, places, answer));
        });
        if (gives is not null && gives != typeof(Nothing))
        {
            endpoint.Produces(done, gives, "application/json");
        }
        else
        {
            endpoint.Produces(done);
        }

        return new ApiLine(endpoint, operation);
    }

    // Task<Outcome<T>> gives T; what answers by itself, such as a file, gives nothing that could be told here.
    private static Type? Given(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && type.GetGenericArguments()[0] is { IsGenericType: true } outcome && outcome.GetGenericTypeDefinition() == typeof(Outcome<>)
            ? outcome.GetGenericArguments()[0] : null;
}

/// <summary>An operation that was mapped, to say more of it.</summary>
internal sealed class ApiLine(RouteHandlerBuilder endpoint, ApiOperation operation)
{
    /// <summary>A sound input, as JSON: shown in the description, and sent by the tests.</summary>
    public ApiLine With(string example)
    {
        operation.Example = example;
        return this;
    }

    /// <summary>It answers a secret that is told once and kept nowhere, also not for who sends the request again.</summary>
    public ApiLine TellsSecret()
    {
        operation.TakesKey = false;
        return this;
    }

    public ApiLine Named(string id)
    {
        operation.Id = id;
        return this;
    }

    /// <summary>The media types it answers in, where that is not JSON.</summary>
    public ApiLine Files(params string[] mediaTypes)
    {
        endpoint.Produces(StatusCodes.Status200OK, null, mediaTypes[0], mediaTypes[1..]);
        return this;
    }

    /// <summary>More about it, in a sentence or two.</summary>
    public ApiLine Note(string note)
    {
        endpoint.WithDescription(note);
        return this;
    }
}
