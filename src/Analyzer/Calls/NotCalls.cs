using Dstack.Permissions.Analyzer.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Tells code that names a call and makes none.</summary>
internal static class NotCalls
{
    /// <summary>
    /// Whether the call is never made: it becomes part of an expression tree, as the set-ups of mocks do; it sets up or verifies a mock
    /// directly, as with NSubstitute; or a constant condition keeps it from running.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="mayMock">Whether the program has a library of mocks at all; see <see cref="MayMock"/>.</param>
    public static bool IsNeverMade(this IOperation call, bool mayMock = true)
    {
        if (mayMock && call.IsOnMock())
            return true;
        IOperation inner = call;
        for (var outer = call.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            var isNeverMade = outer switch
            {
                IConversionOperation { Operand: IAnonymousFunctionOperation, Type: { Name: "Expression" } type } =>
                    type.ContainingNamespace.Is("System.Linq.Expressions"),
                INameOfOperation => true,
                IInvocationOperation invocation => invocation.TargetMethod.IsOfMockLibrary(),
                IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool holds } } conditional =>
                    inner == (holds ? conditional.WhenFalse : conditional.WhenTrue),
                IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand.ConstantValue: { HasValue: true, Value: false },
        } both =>
                    inner == both.RightOperand,
                IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.ConditionalOr, LeftOperand.ConstantValue: { HasValue: true, Value: true },
        } either =>
                    inner == either.RightOperand,
                IForLoopOperation { Condition.ConstantValue: { HasValue: true, Value: false } } loop =>
            inner == loop.Body,
                IWhileLoopOperation { ConditionIsTop: true, Condition.ConstantValue: { HasValue: true, Value: false } } loop =>
            inner == loop.Body,
                _ => false,
            };
            if (isNeverMade)
                return true;
        }

        return false;
    }

    /// <summary>Whether a compilation references a library of mocks; without one, the arguments of a call need no look.</summary>
    public static bool MayMock(Compilation compilation)
    {
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (IsMockLibrary(assembly.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether a mock takes the call: <c>client.Received().PutObjectAsync(...)</c>, <c>mock.Object.PutObjectAsync(...)</c>, or
    /// arguments
    /// that only a mock understands.</summary>
    private static bool IsOnMock(this IOperation call)
    {
        var receiver = call switch
        {
            IInvocationOperation invocation => invocation.Instance,
            IMethodReferenceOperation reference => reference.Instance,
            _ => null,
        };
        if (receiver is IInvocationOperation { TargetMethod: { } source } && source.IsOfMockLibrary())
            return true;
        if (receiver is IPropertyReferenceOperation { Property: { } property } && property.IsOfMockLibrary())
            return true;
        if (call is not IInvocationOperation { Arguments: { } arguments })
            return false;
        foreach (var argument in arguments)
        {
            foreach (var operation in argument.Descendants())
            {
                if (operation is IInvocationOperation { TargetMethod: { } method } && method.IsOfMockLibrary())
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfMockLibrary(this ISymbol symbol) => IsMockLibrary(symbol.ContainingAssembly?.Name);

    private static bool IsMockLibrary(string? assemblyName) => assemblyName is "NSubstitute" or "Moq" or "FakeItEasy";
}
