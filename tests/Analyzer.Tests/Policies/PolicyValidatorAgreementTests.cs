using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Policies;

/// <summary>The analyzer says what <see cref="PolicyValidator"/> says: the same ids, severities, spans and messages.</summary>
public class PolicyValidatorAgreementTests
{
    private const string Path = "/src/policy.json";

    [Theory]
    [InlineData("managed", PolicyFileKind.Managed)]
    [InlineData("user-inline", PolicyFileKind.UserInline)]
    [InlineData("role-inline", PolicyFileKind.RoleInline)]
    [InlineData("group-inline", PolicyFileKind.GroupInline)]
    [InlineData("session", PolicyFileKind.Session)]
    public Task Of_a_policy_with_many_faults(string name, PolicyFileKind kind) => VerifyAsync(
        """
        {
          "Version": "2008-10-17",
          "Id": "x",
          "Statement": [
            {
              "Effect": "allow",
              "Action": [ "s3:ListObjects", "GetObject", "s3:Get*", "s3:GetObject" ],
              "Resources": [ "s3://bucket", "arn:aws:s3:::bucket/${aws:username}" ],
              "Condition": { "StringEqual": { "aws:username": "x" }, "DateLessThan": { "aws:CurrentTime": "soon" } }
            },
            null
          ]
        }
        """,
        name,
        kind);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"Version\": \"2012-10-17\", }")]
    [InlineData("{ \"Version\": \"2012-10-17\", \"Statement\": "
        + "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\" } }")]
    public Task Of_other_texts(string text) => VerifyAsync(text, "", PolicyFileKind.Managed);

    private static Task VerifyAsync(string text, string name, PolicyFileKind kind)
    {
        var lines = SourceText.From(text).Lines;
        var test = new AnalyzerTest<PolicyFileAnalyzer>()
            .WithPolicy(text, Path)
            .WithConfig("[" + Path + "]", "build_metadata.AdditionalFiles.DstackPolicyKind = " + name);
        var expected = PolicyValidator.Validate(text, kind).Where(finding => finding.Rule.IsEnabledByDefault).Select(finding =>
        {
            var span = lines.GetLinePositionSpan(new TextSpan(finding.Span.Start, finding.Span.Length));
            return new DiagnosticResult(finding.Rule.Id, SeverityOf(finding.Severity))
                .WithSpan(Path, span.Start.Line + 1, span.Start.Character + 1, span.End.Line + 1, span.End.Character + 1)
                .WithMessage(finding.Message);
        });
        foreach (var result in expected)
            test.Expecting(result);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticSeverity SeverityOf(PolicySeverity severity) => severity switch
    {
        PolicySeverity.Error => DiagnosticSeverity.Error,
        PolicySeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
