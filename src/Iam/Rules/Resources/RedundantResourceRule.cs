using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1413.</summary>
internal sealed class RedundantResourceRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1413",
        "Redundant resource",
        "'{0}' is covered by '{1}' in the same statement; remove it") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        var resources = statement.Resources;
        var wide = Enumerable.Range(0, resources.Count).Where(index => resources[index].Text.Value.IndexOfAny(['*', '?']) >= 0).ToArray();
        for (var index = 0; index < resources.Count; index++)
        {
            var text = resources[index].Text.Value;
            var covering = resources.Take(index).Select(other => other.Text.Value).FirstOrDefault(other => other == text)
                ?? wide.Select(other => resources[other].Text.Value).FirstOrDefault(other => other != text && Covers(other, text));
            if (covering is not null)
                context.Report(Rule, resources[index].Text.ContentSpan, statement.Number, [text.Shorten(), covering.Shorten()]);
        }
    }

    private static bool Covers(string wide, string narrow)
    {
        if (wide == "*")
            return true;
        var a = wide.Split([':'], 6);
        var b = narrow.Split([':'], 6);
        return a.Length == 6 && b.Length == 6
            && a.Zip(b, (inWide, inNarrow) => PatternText.Covers(inWide, inNarrow, ignoreCase: false)).All(covers => covers);
    }
}
