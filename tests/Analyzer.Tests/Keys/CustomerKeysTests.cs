using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Keys;

/// <summary>The option <c>dstack_permissions.customer_managed_keys</c>.</summary>
public class CustomerKeysTests
{
    private const string Option = "dstack_permissions.customer_managed_keys";

    private static readonly string Harmless =
        Policy("""{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::jobs" }""");

    private static readonly string NoKms = Allowing("s3:*", "ssm:*", "sqs:*", "dynamodb:*", "secretsmanager:*");

    [Fact]
    public Task The_message_says_that_the_option_asks() => Create()
        .WithSource(InClass("""
            Task M(IAmazonS3 s3) => s3.{|#0:GetObjectAsync|}("b", "k");
            """))
        .WithPolicy(NoKms)
        .WithConfig(Option + " = s3")
        .Expecting(new DiagnosticResult(Descriptors.MissingActionOfMember)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonS3.GetObjectAsync' with 'dstack_permissions.customer_managed_keys = s3' set needs 'kms:Decrypt' as well, "
                + "which policy.json does not allow; add the action to an Allow statement"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("sqs", false)]
    [InlineData("", false)]
    [InlineData("none", false)]
    [InlineData("S3", true)]
    [InlineData("sqs ,  S3,", true)]
    [InlineData("all", true)]
    public Task Services_are_named(string value, bool isAsked) => Create()
        .WithSource(InClass($$"""
            Task M(IAmazonS3 s3) => s3.{{(isAsked ? "{|DSP0004:GetObjectAsync|}" : "GetObjectAsync")}}("b", "k");
            """))
        .WithPolicy(NoKms)
        .WithConfig(Option + " = " + value)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_folder_may_say_otherwise()
    {
        var test = Create()
            .WithPolicy(NoKms)
            .WithConfig(Option + " = s3");
        test.TestState.Sources.Add(("/src/Program.cs", InClass("Task M(IAmazonS3 s3) => s3.{|DSP0004:GetObjectAsync|}(\"b\", \"k\");")));
        test.TestState.Sources.Add(
            ("/src/Public/Other.cs", InClass("Task M(IAmazonS3 s3) => s3.GetObjectAsync(\"b\", \"k\");").Replace("Program", "Other")));
        test.TestState.AnalyzerConfigFiles.Add(("/src/Public/.editorconfig", $"[*.cs]\n{Option} = none"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Every_call_that_uses_the_key() => VerifyAllAsync(NoKms, """
        async Task M(
            IAmazonSQS sqs, IAmazonDynamoDB db, IAmazonSimpleSystemsManagement ssm, IAmazonS3 s3,
            Amazon.SecretsManager.IAmazonSecretsManager secrets, bool decrypt)
        {
            await sqs.{|DSP0004:SendMessageAsync|}("q", "m");
            await sqs.{|DSP0004:ReceiveMessageAsync|}("q");
            await sqs.DeleteMessageAsync("q", "r");
            await db.{|DSP0004:GetItemAsync|}("t", new());
            await db.ListTablesAsync();
            await s3.{|DSP0004:{|DSP0004:CopyObjectAsync|}|}("a", "k", "b", "k");
            await s3.ListBucketsAsync();
            await ssm.{|DSP0004:GetParameterAsync|}(new() { Name = "p", WithDecryption = true });
            await ssm.{|DSP0004:GetParameterAsync|}(new() { Name = "p", WithDecryption = decrypt });
            await ssm.GetParameterAsync(new() { Name = "p", WithDecryption = false });
            await ssm.GetParameterAsync(new() { Name = "p" });
            await secrets.{|DSP0004:GetSecretValueAsync|}(new() { SecretId = "s" });
            await secrets.{|DSP0004:{|DSP0004:PutSecretValueAsync|}|}(new() { SecretId = "s" });
            await secrets.ListSecretsAsync(new());
        }
        """);

    [Fact]
    public Task Libraries_above_the_clients() => VerifyAllAsync(NoKms, """
        async Task M(Amazon.S3.Transfer.ITransferUtility transfer, Amazon.DynamoDBv2.DataModel.IDynamoDBContext db, string path)
        {
            await transfer.{|DSP0004:DownloadAsync|}("file", "bucket", "key");
            await db.{|DSP0004:LoadAsync|}<Program>("hash");
            await transfer.AbortMultipartUploadsAsync("bucket", DateTime.UtcNow);
        }
        """);

    [Fact]
    public Task What_uses_another_key_is_silent() => VerifyAllAsync(NoKms, """
        async Task M(
            IAmazonDynamoDB db, IAmazonSimpleSystemsManagement ssm, IAmazonS3 s3, Amazon.SecretsManager.IAmazonSecretsManager secrets)
        {
            await s3.PutObjectAsync(new() { ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256 });
            await s3.PutObjectAsync(new() { ServerSideEncryptionKeyManagementServiceKeyId = "alias/aws/s3" });
            await s3.GetObjectAsync(new() { Key = "k", ServerSideEncryptionCustomerMethod = ServerSideEncryptionCustomerMethod.AES256 });
            await ssm.PutParameterAsync(new() { Name = "p", Type = ParameterType.String });
            await db.CreateTableAsync(new() { TableName = "t" });
            await secrets.CreateSecretAsync(new() { Name = "s" });
        }
        """);

    [Fact]
    public Task What_a_policy_or_a_declaration_grants_is_silent() => VerifyAllAsync(
        Policy("""
            { "Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*" },
            {
              "Effect": "Allow",
              "Action": "kms:Decrypt",
              "Resource": "arn:aws:kms:*:*:key/*",
              "Condition": { "StringLike": { "kms:ViaService": "s3.*.amazonaws.com" } }
            }
            """),
        """
        Task M(IAmazonS3 s3) => s3.GetObjectAsync("b", "k");

        [Dstack.Permissions.PermissionGrantedElsewhere("kms:*")]
        Task N(IAmazonSQS sqs) => sqs.SendMessageAsync("q", "m");
        Task O(IAmazonSQS sqs) => sqs.{|DSP0004:SendMessageAsync|}("q", "m");
        """);

    [Fact]
    public Task Names_without_effect_are_reported_once()
    {
        var test = new AnalyzerTest<PolicyFileAnalyzer>()
            .WithPolicy(Harmless)
            .WithPolicy(Harmless, "/src/runner.policy.json")
            .WithConfig(Option + " = s3, secretmanager, lambda")
            .Expecting(Fault("lambda", "name some of dynamodb, ec2, kinesis, s3, secretsmanager, sns, sqs, ssm, or 'all'"))
            .Expecting(Fault("secretmanager", "did you mean 'secretsmanager'?"));
        test.TestState.Sources.Add(("/src/Program.cs", "class Program;"));
        test.TestState.AnalyzerConfigFiles.Add(("/src/.editorconfig", $"[*.cs]\n{Option} = lambda, sqs"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("s3, SecretsManager")]
    [InlineData("all")]
    [InlineData("none")]
    public Task Names_with_effect_are_silent(string value) => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy(Harmless)
        .WithConfig(Option + " = " + value)
        .RunAsync(TestContext.Current.CancellationToken);

    private static DiagnosticResult Fault(string service, string remedy) => new DiagnosticResult(Descriptors.SetUp)
        .WithSpan("/src/policy.json", 1, 1, 1, 1)
        .WithArguments($"'{service}' in '{Option}' is not a service whose use of keys is known", remedy);

    private static Task VerifyAllAsync(string policy, string members) => Create()
        .Using(StandInSdk.References)
        .WithSource(InClass(members) + """

            namespace Dstack.Permissions
            {
                [AttributeUsage(AttributeTargets.All)]
                sealed class PermissionGrantedElsewhereAttribute : Attribute
                {
                    public PermissionGrantedElsewhereAttribute(string action) { }
                }
            }
            """)
        .WithPolicy(policy)
        .WithConfig(Option + " = all")
        .RunAsync(TestContext.Current.CancellationToken);
}
