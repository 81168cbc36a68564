using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>What a policy file says, without positions but for the lines that the constants' documentation names.</summary>
/// <param name="FilePath">The path on the machine, which tells files apart and is never written.</param>
/// <param name="Path">The path for people.</param>
/// <param name="ClassName">The class that the file asks for.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Actions">Where its actions stand.</param>
internal sealed record ParsedPolicy(
    string FilePath,
    string Path,
    string ClassName,
    Policy Policy,
    EquatableArray<ActionDeclaration> Actions)
{
    /// <summary>Reads a file; what cannot be read is left out.</summary>
    public static ParsedPolicy Read(FoundPolicy policy, CancellationToken cancellationToken)
    {
        var text = policy.File.GetText(cancellationToken) ?? SourceText.From("");
        var syntax = PolicySyntax.Parse(text.ToString(), cancellationToken);
        var actions =
            from statement in syntax.Statements
            from action in statement.Actions
            select new ActionDeclaration(
                statement.Number, action.Value, text.Lines.GetLineFromPosition(action.Span.Start).LineNumber + 1);
        return new ParsedPolicy(
            policy.File.Path,
            policy.Path,
            PolicyFileName.ClassNameOf(policy.Path),
            syntax.Policy,
            new EquatableArray<ActionDeclaration>(actions));
    }

    /// <summary>
    /// The policies that get their class: of two that would give one class only the first does, so that nothing is declared twice.
    /// </summary>
    public static IEnumerable<ParsedPolicy> ClassOwners(IEnumerable<ParsedPolicy> policies) => policies
        .OrderBy(policy => policy.FilePath, StringComparer.Ordinal)
        .GroupBy(policy => policy.ClassName, StringComparer.OrdinalIgnoreCase)
        .Select(claims => claims.First());
}
