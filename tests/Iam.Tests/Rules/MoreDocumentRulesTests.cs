using System.Collections.Generic;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class MoreDocumentRulesTests
{
    [Theory]
    [InlineData("""{|DSP1104:{|} "Statement": [] }""", PolicyFileKind.Managed, PolicySeverity.Error)]
    [InlineData("""{|DSP1104:{|} "Statement": [] }""", PolicyFileKind.RoleInline, PolicySeverity.Warning)]
    [InlineData("""{|DSP1104:{|} "version": "2012-10-17" }""", PolicyFileKind.Session, PolicySeverity.Warning)]
    public void A_missing_version_is_found(string markup, PolicyFileKind kind, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1104", markup, kind)).Severity);

    [Theory]
    [InlineData("""{ "Version": "{|DSP1105:2008-10-17|}" }""", PolicyFileKind.Managed, PolicySeverity.Error)]
    [InlineData("""{ "Version": "{|DSP1105:2008-10-17|}" }""", PolicyFileKind.UserInline, PolicySeverity.Warning)]
    public void The_old_version_is_found(string markup, PolicyFileKind kind, PolicySeverity severity)
    {
        var finding = Assert.Single(RuleVerifier.Verify("DSP1105", markup, kind));
        Assert.Equal((severity, "2012-10-17"), (finding.Severity, finding.Properties[FindingProperties.Replacement]));
    }

    [Theory]
    [InlineData("""{ "{|DSP1106:Id|}": "x" }""", PolicySeverity.Warning)]
    [InlineData("""{ "Id": {|DSP1106:1|} }""", PolicySeverity.Error)]
    public void An_id_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1106", markup)).Severity);

    [Theory]
    [InlineData("DSP1104")]
    [InlineData("DSP1105")]
    [InlineData("DSP1106")]
    public void A_good_document_is_not_reported(string id) => RuleVerifier.Verify(id, """{ "Version": "2012-10-17", "Statement": [] }""");

    [Theory]
    [InlineData("""{ "Sid": "{|DSP1209:a b|}" }""", "ab")]
    [InlineData("""{ "Sid": "{|DSP1209:-|}" }""", null)]
    [InlineData("""{ "Sid": "{|DSP1209:${aws:x}|}" }""", "awsx")]
    public void A_sid_with_other_characters_is_found(string markup, string? meant) => Assert.Equal(
        meant, Assert.Single(RuleVerifier.Verify("DSP1209", RuleVerifier.Policy(markup))).Properties.GetValueOrDefault(
            FindingProperties.Replacement));

    [Theory]
    [InlineData("""{ "Sid": "aB9" }""")]
    [InlineData("""{ "Sid": "" }""")]
    [InlineData("""{ "Sid": "Read{bucket_name}" }""")]
    public void Letters_and_digits_are_not_reported(string statement) => RuleVerifier.Verify("DSP1209", RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("""{ "Sid": "a" }, { "Sid": "A" }, { "Sid": "{|DSP1210:a|}" }""")]
    public void A_repeated_sid_is_found(string markup) => RuleVerifier.Verify("DSP1210", RuleVerifier.Policy(markup));

    [Fact]
    public void Empty_sids_may_repeat() => RuleVerifier.Verify("DSP1210", RuleVerifier.Policy("""{ "Sid": "" }, { "Sid": "" }, { }"""));

    [Theory]
    [InlineData("""{ "Sid": {|DSP1211:""|} }""")]
    public void An_empty_sid_is_found(string markup) => RuleVerifier.Verify("DSP1211", RuleVerifier.Policy(markup));

    [Fact]
    public void A_missing_sid_is_not_reported() => RuleVerifier.Verify("DSP1211", RuleVerifier.Policy("{ }, { \"Sid\": \"a\" }"));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, {|DSP1212:{|} "Effect": "Allow", "Action": "S3:getobject", "Resource": "*" }""")]
    [InlineData("""{|DSP1212:{|} "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b/c" }, { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1212:{|} "Effect": "Deny", "NotAction": ["s3:*", "ec2:*"], "Resource": "*" }, { "Effect": "Deny", "NotAction": "s3:*", "Resource": "*" }""")]
    public void A_covered_statement_is_found(string markup) => RuleVerifier.Verify("DSP1212", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:Get*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }, { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }, { "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "a:b": "true" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:*" }, { "Effect": "Allow", "Action": "s3:*" }""")]
    public void A_statement_that_adds_something_is_not_reported(string text) => RuleVerifier.Verify("DSP1212", RuleVerifier.Policy(text));
}
