using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class RuleCoverageTests
{
    // Their marks stand in the test's body, around what varies.
    private static readonly string[] MarkedInCode =
        ["DSP1206", "DSP1303", "DSP1401", "DSP1402", "DSP1409", "DSP1410", "DSP1701", "DSP1702", "DSP1703"];

    [Fact]
    public void Every_rule_has_a_test_that_makes_it_speak()
    {
        var tested = typeof(RuleCoverageTests).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(typeof(RuleCoverageTests).Namespace!, StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributesData())
            .SelectMany(attribute => attribute.ConstructorArguments)
            .SelectMany(argument =>
                argument.Value is IEnumerable<CustomAttributeTypedArgument> list ? list.Select(value => value.Value) : [argument.Value])
            .OfType<string>()
            .ToArray();
        var silent = RuleRegistry.Descriptors.Select(rule => rule.Id)
            .Where(id => !tested.Any(text => text.Contains("{|" + id + ":", StringComparison.Ordinal)));
        Assert.Empty(silent.Except(MarkedInCode));
    }
}
