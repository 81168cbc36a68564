using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>A place in a policy file of which a rule has something to say.</summary>
/// <param name="Source">The file's current text.</param>
/// <param name="Text">The same text, read.</param>
/// <param name="Span">The place.</param>
/// <param name="Properties">What the finding carries.</param>
/// <param name="Catalog">The catalog as the file's project sees it.</param>
/// <param name="CancellationToken">Ends the work early.</param>
internal sealed record FindingSite(
    SourceText Source, EditableText Text, TextSpan Span, IReadOnlyDictionary<string, string?> Properties, IamCatalog Catalog,
        CancellationToken CancellationToken)
{
    /// <summary>The string, of a value or a name, that the place is in.</summary>
    public JsonString? String => JsonPath.StringAt(Text.Root, Span);

    /// <summary>The innermost statement that holds the place.</summary>
    public StatementSyntax? Statement => Text.Syntax.Statements
        .FirstOrDefault(statement => statement.Node.Span.Start <= Span.Start && Span.End <= statement.Node.Span.End);

    /// <summary>The condition operator, with all that stands under it, that holds the place.</summary>
    public JsonProperty? Operator => (Statement?.Condition?.Value as JsonObject)?.Properties
        .FirstOrDefault(property => property.Span.Start <= Span.Start && Span.End <= property.Span.End);

    /// <summary>The condition key, with its values, that holds the place.</summary>
    public JsonProperty? ConditionKey => (Operator?.Value as JsonObject)?.Properties
        .FirstOrDefault(property => property.Span.Start <= Span.Start && Span.End <= property.Span.End);

    /// <summary>A property of the finding; null where it has none of that name.</summary>
    public string? Property(string name) => Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>The place of another finding in the same text.</summary>
    public FindingSite At(PolicyFinding finding) => this with
    {
        Span = new TextSpan(finding.Span.Start, finding.Span.Length),
        Properties = finding.Properties.ToDictionary(property => property.Key, property => (string?)property.Value),
    };

    /// <summary>What the rules say of the file after an edit.</summary>
    public IReadOnlyList<PolicyFinding> FindingsAfter(FindingEdit edit) =>
        PolicyFile.Read(Source.WithChanges(edit.Changes).ToString(), Catalog, cancellationToken: CancellationToken).Findings;
}

/// <summary>The right answer to a finding in a policy file.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Changes">The changes of the text, in its order.</param>
internal sealed record FindingEdit(string Title, IReadOnlyList<TextChange> Changes);
