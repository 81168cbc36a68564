using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>A rule's report at a place in a policy file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How grave this finding is; a rule may speak lower than its own severity.</param>
/// <param name="Span">The offending text.</param>
/// <param name="Statement">The number (from 1) of the statement it belongs to, 0 for the document.</param>
/// <param name="Arguments">What fills the rule's message format.</param>
/// <param name="Properties">What a code fix needs to know, such as <c>replacement</c>; see <see cref="FindingProperties"/>.</param>
public sealed record PolicyFinding(
    RuleDescriptor Rule,
    PolicySeverity Severity,
    SourceSpan Span,
    int Statement,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>The full message.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments.Cast<object>().ToArray());
}

/// <summary>Names of the properties that a finding carries for code fixes.</summary>
public static class FindingProperties
{
    /// <summary>The text that should stand in place of the finding's span (inside the quotes where the span is inside them).</summary>
    public const string Replacement = "replacement";

    /// <summary>Several texts, joined by <c>|</c>, that together should stand in place of the string that the span is in.</summary>
    internal const string Replacements = "replacements";

    /// <summary>The action a finding speaks of.</summary>
    internal const string Action = "action";

    /// <summary>The number of the statement whose condition the finding speaks of.</summary>
    internal const string Guard = "guard";

    /// <summary>The resource forms that the action needs, joined by <c>|</c>: <c>*</c> or ARN templates.</summary>
    internal const string Resources = "resources";
}
