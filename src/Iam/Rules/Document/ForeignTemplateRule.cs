using System;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1005. <c>{name}</c> is the package's own placeholder, <c>${aws:...}</c> IAM's variable; neither is meant.</summary>
internal sealed class ForeignTemplateRule() : PolicyRule(Descriptor)
{
    private static readonly char[] Starts = ['<', '%', '{', '$'];

    private static readonly Regex Template = new(
        @"<[A-Za-z][\w .:-]*>|%[A-Za-z_]\w*%|\{\{.*?\}\}|\$\([\w.-]+\)|\$\{Token\[[^\]]*\]\}",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1005",
        "Unfilled template text",
        "'{0}' looks like a template that was not filled in; fill it in, or write {{name}} for a placeholder")
    with { Obscures = Obscured.Action | Obscured.Resource | Obscured.Text };

    public override void Check(RuleContext context)
    {
        foreach (var text in JsonWalk.Strings(context.Syntax.Root!))
        {
            if (text.Value.IndexOfAny(Starts) < 0)
                continue;
            foreach (Match match in Template.Matches(text.Value))
                context.Report(
                    Rule, text.SpanOf(match.Index, match.Length), context.StatementAt(text.Span.Start), [match.Value.Shorten()]);
        }
    }
}
