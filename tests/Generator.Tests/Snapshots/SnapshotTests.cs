using Dstack.Permissions.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Tests.Snapshots;

/// <summary>What the generated code looks like.</summary>
public class SnapshotTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Jobs",
              "Effect": "Allow",
              "Action": ["sqs:SendMessage", "sqs:Receive*"],
              "Resource": "arn:aws:sqs:*:{account}:{queue_name}-*",
              "Condition": { "StringEquals": { "aws:ResourceTag/queue": "{queue_name}" } }
            },
            { "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*" }
          ]
        }
        """;

    [Theory]
    [InlineData("Policy.g.cs")]
    [InlineData("Policy.Actions.g.cs")]
    [InlineData("Dstack.Permissions.Arn.Sqs.g.cs")]
    [InlineData("Dstack.Permissions.AwsAction.g.cs")]
    [InlineData("Dstack.Permissions.RequiresPermissionAttribute.g.cs")]
    public void Looks_as_checked_in(string file) => Snapshot.Verify(Name(file), GeneratorRun.Of(TestProject.With(Policy)).Files[file]);

    [Fact]
    public void Looks_as_checked_in_on_an_old_language_version_and_in_public()
    {
        var project =
            TestProject.With(Policy).Set("DstackPermissionsAccessibility", "public") with { LanguageVersion = LanguageVersion.CSharp7_3 };
        var run = GeneratorRun.Of(project);
        Snapshot.Verify("Policy.public.CSharp7_3", run.Files["Policy.g.cs"]);
        Snapshot.Verify("AwsAction.public.CSharp7_3", run.Files["Dstack.Permissions.AwsAction.g.cs"]);
    }

    private static string Name(string file) => file.Replace("Dstack.Permissions.", "").Replace(".g.cs", "");
}
