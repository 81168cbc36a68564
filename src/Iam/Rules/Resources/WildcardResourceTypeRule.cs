using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>
/// DSP1412. A whole <c>*</c> is meant; a piece of a type's word reaches types that nobody thought of, and so does a word that others begin
/// with.
/// </summary>
internal sealed class WildcardResourceTypeRule() : ArnRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1412",
        "Wildcard in a resource type",
        "'{0}' has a wildcard in the type of the resource and may be any of: {1}; write the type in full");

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        if (parts.Count < 6 || !ArnPattern.TryParse(text.Value, out var arn))
            return;
        var resource = parts[5];
        var end = resource.IndexOfAny(['/', ':']);
        var word = end < 0 ? resource : resource.Substring(0, end);
        var wildcard = word.IndexOfAny(['*', '?']);
        if (wildcard <= 0 || Placeholder.Mask(word) != word)
            return;
        var words = ArnForms.FindAll(context.Catalog, arn).Select(form => WordOf(form.Form.Resource)).ToArray();
        if (words.Any(type => type.Length == 0))
            return;
        var fitting = words
            .Distinct()
            .Where(type => GlobPattern.Matches(word, type, ignoreCase: false))
            .OrderBy(type => type, System.StringComparer.Ordinal)
            .ToArray();

        // "agent-space*" is "agent-space/*" to all that there is.
        if (fitting.Length > 0 && !(fitting.Length == 1 && fitting[0] == word.TrimEnd('*')))
            context.Report(Rule, parts.SpanOf(5), statement.Number, [resource.Shorten(), string.Join(", ", fitting)]);
    }

    // Empty for a type whose ARN begins with its name, such as a bucket.
    private static string WordOf(string form)
    {
        var end = form.IndexOfAny(['/', ':']);
        var word = end < 0 ? form : form.Substring(0, end);
        return word.IndexOf('*') >= 0 ? "" : word;
    }
}
