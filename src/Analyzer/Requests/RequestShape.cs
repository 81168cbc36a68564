using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What a method body shows of a request, or of an object in it.</summary>
internal abstract class RequestShape
{
    /// <summary>A request of which nothing is seen.</summary>
    public static RequestShape Hidden { get; } = new HiddenRequest();

    /// <summary>What a call shows of its request, or a creation of what the object is given.</summary>
    public static RequestShape OfCall(IOperation call)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (arguments.IsDefault)
            return Hidden;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.Name.EndsWith("Request", System.StringComparison.Ordinal) == true)
                return Of(argument.Value, call, mayFollow: true);
        }

        return new ArgumentsAsRequest(arguments);
    }

    /// <summary>What is seen of an object.</summary>
    /// <param name="value">The expression that gives it.</param>
    /// <param name="use">Where it is used: what is done to a local before counts.</param>
    /// <param name="mayFollow">Whether a method of the same file that builds it may be looked into.</param>
    public static RequestShape Of(IOperation value, IOperation use, bool mayFollow) => value.Unwrapped() switch
    {
        IObjectCreationOperation creation => new CreatedRequest(creation),
        IObjectOrCollectionInitializerOperation initializer => new CreatedRequest(initializer),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation configure } => LocalRequest.Configured(configure),
        ILocalReferenceOperation local => LocalRequest.Of(local, use, mayFollow),
        IInvocationOperation call when mayFollow => BuiltRequest.Of(call),
        _ => Hidden,
    };

    /// <summary>What is seen of the member of that .NET name.</summary>
    public abstract MemberShape Member(string name);

    private sealed class HiddenRequest : RequestShape
    {
        public override MemberShape Member(string name) => MemberShape.NotVisible;
    }
}
