using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1003. Condition keys under one operator are the same when they differ in case only.</summary>
internal sealed class DuplicateKeyRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1003",
        "Duplicate key",
        "'{0}' appears here a second time{1}; keep one of them") with { HasFix = true };

    public override void Check(RuleContext context)
    {
        foreach (var node in JsonWalk.All(context.Syntax.Root!).OfType<JsonObject>())
            CheckObject(context, node, StringComparer.Ordinal);
        foreach (var statement in context.Statements)
        {
            var operators = (statement.Syntax.Condition?.Value as JsonObject)?.Properties ?? [];
            foreach (var keys in operators.Select(property => property.Value).OfType<JsonObject>())
                CheckObject(context, keys, StringComparer.OrdinalIgnoreCase);
        }
    }

    private void CheckObject(RuleContext context, JsonObject node, StringComparer comparer)
    {
        if (node.Properties.Count < 2)
            return;
        var seen = new Dictionary<string, string>(comparer);
        foreach (var name in node.Properties.Select(property => property.Name))
        {
            if (!seen.TryGetValue(name.Value, out var first))
                seen.Add(name.Value, name.Value);
            else if (comparer == StringComparer.Ordinal || first != name.Value)
                context.Report(Rule, name.ContentSpan, context.StatementAt(name.Span.Start),
                    [name.Value.Shorten(), first == name.Value ? "" : $" (as '{first}')"]);
        }
    }
}
