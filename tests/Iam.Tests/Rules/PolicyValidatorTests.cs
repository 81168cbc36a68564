using System;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class PolicyValidatorTests
{
    [Fact]
    public void A_finding_has_an_id_a_severity_a_span_and_a_message()
    {
        const string Text = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:HeadObject", "Resource": "*" } }""";
        var finding = PolicyValidator.Validate(Text).First(found => found.Severity > PolicySeverity.Info);
        Assert.Equal(("DSP1303", PolicySeverity.Warning, 1), (finding.Rule.Id, finding.Severity, finding.Statement));
        Assert.Equal("s3:HeadObject", Text.Substring(finding.Span.Start, finding.Span.Length));
        Assert.StartsWith("No action 's3:HeadObject' is known; did you mean 's3:GetObject'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text_and_every_fault_is_found()
    {
        var found = PolicyValidator.Validate(
            """{ "Statement": [ { "Effect": "allow" }, { "Effect": "Allow", "Action": "x", "Resource": "y" } ] }""")
            .Where(finding => finding.Severity == PolicySeverity.Error)
            .ToArray();
        Assert.Equal(["DSP1104", "DSP1203", "DSP1205", "DSP1202", "DSP1301", "DSP1401"], found.Select(finding => finding.Rule.Id));
        Assert.Equal(found.OrderBy(finding => finding.Span.Start), found);
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => PolicyValidator.Validate("{}", cancellationToken: source.Token));
    }
}
