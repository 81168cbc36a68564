using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer.Tests.Calls;

namespace Dstack.Permissions.Analyzer.Tests.Models;

/// <summary>Calls are judged by what models files describe.</summary>
public class ModeledCallTests
{
    private const string Library = """
        using System.Threading.Tasks;

        namespace My.Storage
        {
            public interface IUploader
            {
                Task UploadAsync(string bucket, string key, string acl = null);
            }

            public class Uploader : IUploader
            {
                public virtual Task UploadAsync(string bucket, string key, string acl = null) => Task.CompletedTask;
                public string Status { get; set; }
                public void Forget() { }
            }

            public class FastUploader : Uploader
            {
                public override Task UploadAsync(string bucket, string key, string acl = null) => Task.CompletedTask;
            }

            public static class Extensions
            {
                public static void Save(this string text) { }
            }

            public class Outer<T>
            {
                public class Inner<TValue> { public void Run() { } }
            }
        }

        namespace Other
        {
            public class Uploader { public void Upload() { } }
        }
        """;

    [Fact]
    public Task Members_of_a_library_need_what_the_file_says() => VerifyAsync(
        """
        [{
          "type": "My.Storage.Uploader",
          "members": {
            ".ctor": ["sts:GetCallerIdentity"],
            "Upload": ["s3:PutObject", { "action": "s3:PutObjectAcl", "when": "acl Exists" }],
            "Status": ["S3/GetObject"]
          }
        }]
        """,
        """
        var uploader = new {|DSP0001:Uploader|}();
        uploader.{|DSP0001:UploadAsync|}("b", "k");
        uploader.{|DSP0001:UploadAsync|}("b", "k", {|DSP0004:"public-read"|});
        _ = uploader.{|DSP0001:Status|};
        uploader.Forget();
        new Other.Uploader().Upload();
        """,
        "kms:Decrypt");

    [Fact]
    public Task What_the_policy_allows_is_silent() => VerifyAsync(
        """[{ "type": "My.Storage.Uploader", "members": { ".ctor": ["sts:GetCallerIdentity"], "UploadAsync": ["s3:PutObject"] } }]""",
        """
        new Uploader().UploadAsync("b", "k");
        """,
        "sts:GetCallerIdentity", "s3:PutObject");

    [Fact]
    public Task Overrides_and_implementations_need_what_their_declarations_do() => VerifyAsync(
        """[{ "type": "My.Storage.IUploader", "members": { "Upload": ["s3:PutObject"] } }]""",
        """
        new FastUploader().{|DSP0001:UploadAsync|}("b", "k");
        IUploader uploader = new Uploader();
        uploader.{|DSP0001:UploadAsync|}("b", "k");
        """,
        "kms:Decrypt");

    [Fact]
    public Task Extensions_and_nested_generic_types_are_found() => VerifyAsync(
        """
        [
          { "type": "My.Storage.Extensions", "members": { "Save": ["s3:PutObject"] } },
          { "type": "My.Storage.Outer+Inner", "members": { "Run": ["s3:PutObject"] } }
        ]
        """,
        """
        "x".{|DSP0001:Save|}();
        new Outer<int>.Inner<string>().{|DSP0001:Run|}();
        """,
        "kms:Decrypt");

    [Fact]
    public Task A_type_without_a_namespace_is_found() => VerifyAsync(
        """
        [
          { "type": "Program", "members": { "M": ["s3:PutObject"] } },
          { "type": "Uploader", "members": { "Forget": ["s3:PutObject"] } }
        ]
        """,
        """
        {|DSP0001:M|}();
        new Uploader().Forget();
        """,
        "kms:Decrypt");

    [Fact]
    public Task An_assembly_that_is_named_is_the_only_one() => VerifyAsync(
        """
        [
          { "assembly": "Somebody.Elses", "type": "My.Storage.Extensions", "members": { "Save": ["s3:PutObject"] } },
          { "assembly": "My.Storage", "type": "My.Storage.Uploader", "members": { "Forget": ["s3:DeleteObject"] } }
        ]
        """,
        """
        "x".Save();
        new Uploader().{|DSP0001:Forget|}();
        """,
        "kms:Decrypt");

    [Fact]
    public Task The_file_goes_before_what_the_catalog_knows_of_a_library() => CallTest.Create()
        .WithSource(CallTest.InClass("""
            Task M(Amazon.S3.Transfer.ITransferUtility utility) => utility.UploadAsync("file", "bucket");
            """))
        .WithPolicy(CallTest.Allowing("kms:Decrypt"))
        .WithPolicy(
            """{ "libraries": [{ "type": "Amazon.S3.Transfer.ITransferUtility", "members": { "Upload": [] } }] }""",
            "/src/x.permissions-model.json")
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""{ "operations": { "S3": { "GetObject": ["s3:GetObjectTagging"] } } }""", "s3:GetObject", false)]
    [InlineData("""{ "operations": { "S3": { "GetObject": ["s3:GetObjectTagging"] } } }""", "s3:GetObjectTagging", true)]
    [InlineData("""{ "operations": { "S3": { "GetObject": [] } } }""", "kms:Decrypt", true)]
    [InlineData("""
        {
          "services": { "s3": { "actions": { "Fold": { "accessLevel": "Read" } } } },
          "operations": { "S3": { "GetObject": ["s3:Fold"] } }
        }
        """, "s3:Fold", true)]
    [InlineData("""{ "operations": { "S3": { "GetObject": [{ "action": "s3:Nothing", "when": "?" }] } } }""", "s3:GetObject", true)]
    public Task Operations_need_what_the_file_says(string model, string allowed, bool isAllowed)
    {
        var (open, close) = isAllowed ? ("", "") : ("{|DSP0001:", "|}");
        return CallTest.Create()
            .WithSource(CallTest.InClass($$"""
                Task M(IAmazonS3 s3) => s3.{{open}}GetObjectAsync{{close}}(new GetObjectRequest { BucketName = "b", Key = "k" });
                """))
            .WithPolicy(CallTest.Allowing(allowed))
            .WithPolicy(model, "/src/x.permissions-model.json")
            .RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Policy_rules_know_what_the_file_adds() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy("""
            {
              "Version": "2012-10-17",
              "Statement": {
                "Effect": "Allow",
                "Action": ["newsvc:Do", "{|DSP1303:newsvc:Did|}"],
                "Resource": "arn:aws:newsvc:eu-west-1:123456789012:thing/x"
              }
            }
            """)
        .WithPolicy("""
            {
              "services": {
                "newsvc": {
                  "actions": { "Do": { "accessLevel": "Read", "resourceTypes": ["thing"] } },
                  "resourceTypes": { "thing": { "arn": "arn:${Partition}:newsvc:${Region}:${Account}:thing/${Id}" } }
                }
              }
            }
            """, "/src/x.permissions-model.json")
        .RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string libraries, string statements, params string[] allowed)
    {
        var test = CallTest.Create()
            .WithPolicy(CallTest.Allowing(allowed))
            .WithPolicy("{ \"libraries\": " + libraries + " }", "/src/x.permissions-model.json")
            .WithSource($$"""
                using My.Storage;

                class Program
                {
                    void M()
                    {
                        {{statements}}
                    }
                }
                """);
        test.TestState.AdditionalProjects["My.Storage"].Sources.Add(Library);
        test.TestState.AdditionalProjects["My.Storage"].AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalProjectReferences.Add("My.Storage");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
