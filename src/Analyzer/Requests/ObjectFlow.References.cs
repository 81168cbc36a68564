using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <content>What references to the variable do to the object.</content>
internal sealed partial class ObjectFlow
{
    private bool IsReference(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => Is(local.Local),
        IParameterReferenceOperation parameter => Is(parameter.Parameter),
        _ => false,
    };

    private bool IsDeclarator(IOperation operation) => operation is IVariableDeclaratorOperation declarator && Is(declarator.Symbol);

    private bool Is(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol, _variable);

    private void Refer(IOperation reference)
    {
        if (reference.IsWritten())
            Set(RequestShape.Hidden);
        else if (MemberChange.Find(reference) is { } change)
            Set(new ChangedRequest(_state ?? RequestShape.Hidden, change));
        else if (reference != _used && !MemberChange.IsHarmless(reference))
            Escape();
    }

    private void Escape()
    {
        if (_state is { } state && state != RequestShape.Hidden)
            Set(new EscapedRequest(state));
    }

    private void Hold(IOperation? value)
    {
        Visit(value);
        Set(value is null ? RequestShape.Hidden : RequestShape.OfCreated(value, _mayFollow));
    }

    /// <summary>Takes account of a lambda or a local function, which runs whenever it likes.</summary>
    private void Note(IOperation function)
    {
        var inside = function.Descendants().Where(operation => operation == _use || IsReference(operation)).ToArray();
        if (inside.Any(operation => operation == _use || operation.IsWritten()))
            _isOpaque = true;
        if (!inside.Any(reference => MemberChange.Find(reference) is not null || !MemberChange.IsHarmless(reference)))
            return;
        _escapes = true;
        Escape();
    }
}
