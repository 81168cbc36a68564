using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>An object held in a local or a parameter: how it is created, and what the code does to it before the use.</summary>
internal sealed class LocalRequest : RequestShape
{
    private readonly RequestShape _created;
    private readonly IReadOnlyList<LocalChange> _changes;
    private readonly bool _escapes;

    private LocalRequest(RequestShape created, IReadOnlyList<LocalChange> changes, bool escapes)
    {
        _created = created;
        _changes = changes;
        _escapes = escapes;
    }

    public static RequestShape Of(ILocalReferenceOperation local, IOperation use, bool mayFollow)
    {
        var body = local.FunctionBody();
        var declarator = body.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local));
        if (declarator?.GetVariableInitializer() is not { } initializer)
            return Hidden;
        var created = Of(initializer.Value, initializer, mayFollow);
        var references = body.Root().Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local.Local) && reference != local);
        return Of(created, references, change => change.IsAlwaysPassedBefore(use));
    }

    /// <summary>What a lambda that is given an object makes of it: <c>options => options.TableName = "t"</c>.</summary>
    public static RequestShape Configured(IAnonymousFunctionOperation lambda)
    {
        if (lambda.Symbol.Parameters is not [{ } given])
            return Hidden;
        var references = lambda.Body.Descendants().OfType<IParameterReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, given));
        return Of(new CreatedRequest(given.Type), references, change => change.IsAlwaysPassedIn(lambda.Body));
    }

    private static LocalRequest Of(RequestShape created, IEnumerable<IOperation> references, Func<IOperation, bool> isCertain)
    {
        var changes = new List<LocalChange>();
        var escapes = false;
        foreach (var reference in references)
        {
            if (LocalChange.Of(reference, isCertain) is { } change)
                changes.Add(change);
            else if (!LocalChange.IsHarmless(reference))
                escapes = true;
        }

        return new LocalRequest(created, changes, escapes);
    }

    public override MemberShape Member(string name)
    {
        var member = _created.Member(name);
        foreach (var change in _changes.Where(change => change.Member == name))
        {
            if (!change.IsCertain)
                return MemberShape.NotVisible;
            member = change.Apply(member);
        }

        return _escapes && member.Visibility == Visibility.NotSet ? MemberShape.NotVisible : member;
    }
}
