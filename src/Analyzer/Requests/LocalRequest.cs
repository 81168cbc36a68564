using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>An object held in a local or a parameter: how it is created, and what the code does to it before the use.</summary>
internal static class LocalRequest
{
    /// <summary>What is seen of it where it is used.</summary>
    /// <param name="reference">The reference to the local or the parameter.</param>
    /// <param name="use">
    /// The use: the call that the reference is an argument of, or a later one that gets the object by something else.
    /// </param>
    /// <param name="mayFollow">Whether a method of the same file that builds it may be looked into.</param>
    public static RequestShape Read(IOperation reference, IOperation use, bool mayFollow)
    {
        var function = use.FunctionBody();
        var variable = reference is ILocalReferenceOperation local
            ? (ISymbol)local.Local
            : ((IParameterReferenceOperation)reference).Parameter;
        return IsDeclaredIn(function, variable)
            ? ObjectFlow.At(variable, function, use, reference, mayFollow)
            : variable is ILocalSymbol ? OfCaptured(variable, reference, mayFollow) : RequestShape.Hidden;
    }

    /// <summary>What a lambda that is given an object makes of it: <c>options => options.TableName = "t"</c>.</summary>
    public static RequestShape Configured(IAnonymousFunctionOperation lambda) => lambda.Symbol.Parameters is [{ } given]
        ? ObjectFlow.After(given, lambda, new CreatedRequest(given.Type))
        : RequestShape.Hidden;

    private static bool IsDeclaredIn(IOperation function, ISymbol variable) => function switch
    {
        IAnonymousFunctionOperation lambda => SymbolEqualityComparer.Default.Equals(lambda.Symbol, variable.ContainingSymbol),
        ILocalFunctionOperation local => SymbolEqualityComparer.Default.Equals(local.Symbol, variable.ContainingSymbol),
        _ => variable.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction },
    };

    // A lambda runs whenever it likes: of what the code around does to the object, nothing is certain there.
    private static RequestShape OfCaptured(ISymbol variable, IOperation used, bool mayFollow)
    {
        var operations = used.Root().Descendants().ToArray();
        var references = operations.OfType<ILocalReferenceOperation>()
            .Where(reference => reference != used && SymbolEqualityComparer.Default.Equals(reference.Local, variable))
            .ToArray();
        var declarator = operations.OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, variable));
        if (declarator?.GetVariableInitializer() is not { } initializer || references.Any(reference => reference.IsWritten()))
            return RequestShape.Hidden;
        var created = RequestShape.OfCreated(initializer.Value, mayFollow);
        var changes = references.Select(MemberChange.Find).OfType<MemberChange>()
            .Select(change => change with { Apply = _ => MemberShape.NotVisible, Entry = null });
        var shape = changes.Aggregate(created, (changed, change) => new ChangedRequest(changed, change));
        return references.All(reference => MemberChange.Find(reference) is not null || MemberChange.IsHarmless(reference))
            ? shape
            : new EscapedRequest(shape);
    }
}

/// <summary>A request that a private method or local function of the same file builds and returns.</summary>
internal static class BuiltRequest
{
    /// <summary>What is seen of it, whichever return it comes from.</summary>
    public static RequestShape Read(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if ((method.DeclaredAccessibility != Accessibility.Private && method.MethodKind != MethodKind.LocalFunction)
            || method.DeclaringSyntaxReferences is not [var declaration]
            || declaration.SyntaxTree != call.Syntax.SyntaxTree
            || call.SemanticModel?.GetOperation(declaration.GetSyntax()) is not { } body)
            return RequestShape.Hidden;
        return body.Descendants()
            .OfType<IReturnOperation>()
            .Where(@return => @return.ReturnedValue is not null && IsOwn(@return, body))
            .Select(@return => RequestShape.Read(@return.ReturnedValue!, @return, mayFollow: false))
            .Aggregate((RequestShape?)null, JoinedRequest.Join) ?? RequestShape.Hidden;
    }

    private static bool IsOwn(IReturnOperation @return, IOperation body)
    {
        var function = @return.FunctionBody();
        return function == body || function == body.FunctionBody();
    }
}
