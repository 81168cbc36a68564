using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1302.</summary>
public class UnknownServiceRuleTests
{
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
    [InlineData("{|DSP1302:s33|}:GetObject")]
    [InlineData("{|DSP1302:nosuchservice|}:Frobnicate")]
    public void Actions_that_iam_saves_and_that_match_nothing(string action) => Warned(Document(action));

    [Theory]
    [InlineData("{|DSP1302:mobilehub|}:GetProject")]
    [InlineData("{|DSP1302:zocalo|}:*")]
    public void Actions_of_which_something_is_said(string action) => Told(Document(action));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
