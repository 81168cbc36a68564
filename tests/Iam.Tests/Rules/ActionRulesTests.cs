using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class ActionRulesTests
{
    [Theory]
    [InlineData("{|DSP1301:GetObject|}", PolicySeverity.Error)]
    [InlineData("{|DSP1301:|}", PolicySeverity.Error)]
    [InlineData("{|DSP1301:**|}", PolicySeverity.Error)]
    [InlineData("{|DSP1301:s3:Get:Object|}", PolicySeverity.Error)]
    [InlineData("{|DSP1301:s_3:GetObject|}", PolicySeverity.Error)]
    [InlineData("{|DSP1301: s3:GetObject|}", PolicySeverity.Error)]
    [InlineData("{|DSP1301:s3:|}", PolicySeverity.Warning)]
    [InlineData("{|DSP1301::GetObject|}", PolicySeverity.Warning)]
    public void What_is_no_action_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(Verify("DSP1301", markup)).Severity);

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("s3:*")]
    [InlineData("s*:Get*")]
    [InlineData("{action}")]
    [InlineData("execute-api:Invoke")]
    [InlineData("s3:Get Object")]
    [InlineData("s3:${x}")]
    public void What_has_the_form_is_not_reported(string action) => Verify("DSP1301", action);

    [Theory]
    [InlineData("{|DSP1302:s33|}:GetObject", "s3", PolicySeverity.Warning)]
    [InlineData("{|DSP1302:cloudwatchlogs|}:PutLogEvents", "logs", PolicySeverity.Warning)]
    [InlineData("{|DSP1302:stepfunctions|}:StartExecution", "states", PolicySeverity.Warning)]
    [InlineData("{|DSP1302:secretmanager|}:*", "secretsmanager", PolicySeverity.Warning)]
    [InlineData("{|DSP1302:nosuchservice|}:Frobnicate", null, PolicySeverity.Warning)]
    [InlineData("{|DSP1302:mobilehub|}:*", null, PolicySeverity.Info)]
    public void An_unknown_service_is_found(string markup, string? meant, PolicySeverity severity)
    {
        var finding = Assert.Single(Verify("DSP1302", markup));
        Assert.Equal((meant, severity), (finding.Properties.GetValueOrDefault(FindingProperties.Replacement), finding.Severity));
    }

    [Theory]
    [InlineData("S3:GetObject")]
    [InlineData("*:GetObject")]
    [InlineData("{service}:GetObject")]
    [InlineData("GetObject")]
    public void A_known_or_open_service_is_not_reported(string action) => Verify("DSP1302", action);

    [Theory]
    [InlineData("{|DSP1304:s3:Frob*|}")]
    [InlineData("{|DSP1304:s3:?|}")]
    [InlineData("{|DSP1304:*:Frobnicate|}")]
    public void A_wildcard_that_fits_nothing_is_found(string markup) => Verify("DSP1304", markup);

    [Theory]
    [InlineData("s3:*")]
    [InlineData("s3:get*")]
    [InlineData("*:GetObject")]
    [InlineData("nosuchservice:*")]
    [InlineData("s3:Frobnicate")]
    public void A_wildcard_that_fits_is_not_reported(string action) => Verify("DSP1304", action);

    [Theory]
    [InlineData("{|DSP1305:*|}:GetObject")]
    [InlineData("{|DSP1305:s?|}:GetObject")]
    public void A_wildcard_in_the_service_is_found(string markup) => Verify("DSP1305", markup);

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("s3:*")]
    [InlineData("{service}:GetObject")]
    public void A_named_service_is_not_reported(string action) => Verify("DSP1305", action);

    [Theory]
    [InlineData("{|DSP1306:s3: GetObject|}", "s3:GetObject")]
    [InlineData("{|DSP1306:s3:GetObject |}", "s3:GetObject")]
    public void White_space_is_found(string markup, string meant) =>
        Assert.Equal(meant, Assert.Single(Verify("DSP1306", markup)).Properties[FindingProperties.Replacement]);

    [Fact]
    public void No_white_space_is_not_reported() => Verify("DSP1306", "s3:GetObject");

    [Theory]
    [InlineData("{|DSP1307:s3:getobject|}")]
    [InlineData("{|DSP1307:S3:GetObject|}")]
    public void Another_case_is_found(string markup) =>
        Assert.Equal("s3:GetObject", Assert.Single(Verify("DSP1307", markup)).Properties[FindingProperties.Replacement]);

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("s3:get*")]
    public void The_reference_case_is_not_reported(string action) => Verify("DSP1307", action);

    [Theory]
    [InlineData("""s3:Get*", "{|DSP1308:s3:GetObject|}""")]
    [InlineData("""{|DSP1308:s3:GetObjectA*|}", "s3:get*""")]
    [InlineData("""s3:GetObject", "{|DSP1308:S3:getobject|}""")]
    public void A_covered_action_is_found(string markup) => Verify("DSP1308", markup);

    [Theory]
    [InlineData("""s3:GetObject", "s3:PutObject""")]
    [InlineData("""s3:*Object", "s3:Get*""")]
    [InlineData("s3:*")]
    public void An_action_that_adds_something_is_not_reported(string actions) => Verify("DSP1308", actions);

    [Theory]
    [InlineData("{|DSP1309:s3:${aws:PrincipalTag/action}|}")]
    public void A_variable_is_found(string markup) => Verify("DSP1309", markup);

    [Fact]
    public void A_placeholder_is_no_variable() => Verify("DSP1309", "s3:{action}");

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));
}
