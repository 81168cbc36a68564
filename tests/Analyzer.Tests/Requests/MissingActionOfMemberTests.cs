using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>DSP0004, and the actions that are needed because a member is not set.</summary>
public class MissingActionOfMemberTests
{
    private static readonly string Put = Allowing("s3:PutObject", "s3:ListBucket", "ec2:RunInstances", "s3:CreateBucket");

    [Fact]
    public Task The_message_names_call_member_action_and_remedy() => Create()
        .WithSource(InClass("""
            Task M(IAmazonS3 s3) => s3.PutObjectAsync(new() { BucketName = "b", {|#0:CannedACL|} = S3CannedACL.PublicRead });
            """))
        .WithPolicy(Put)
        .Expecting(new DiagnosticResult(Descriptors.MissingActionOfMember)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonS3.PutObjectAsync' with 'CannedACL' set needs 's3:PutObjectAcl' as well, which policy.json does not allow; "
                + "add the action to an Allow statement"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_granted_further_action_is_silent() => VerifyAsync(Allowing("s3:PutObject", "s3:PutObjectAcl"), """
        Task M(IAmazonS3 s3) => s3.PutObjectAsync(new() { BucketName = "b", CannedACL = S3CannedACL.PublicRead });
        """);

    [Fact]
    public Task A_member_that_is_not_set_is_silent() => VerifyAsync(Put, """
        Task M(IAmazonS3 s3) => s3.PutObjectAsync(new PutObjectRequest { BucketName = "b" });
        """);

    [Fact]
    public Task A_denied_or_ineffective_further_action_says_so() => Create()
        .WithSource(InClass("""
            Task M(IAmazonS3 s3) => s3.PutObjectAsync(new() { {|#0:CannedACL|} = S3CannedACL.Private, {|#1:TagSet|} = [new Tag()] });
            """))
        .WithPolicy(Policy("""
            { "Effect": "Allow", "Action": ["s3:PutObject", "s3:PutObjectAcl"], "Resource": "*" },
            { "Effect": "Deny", "Action": "s3:PutObjectAcl", "Resource": "*" },
            { "Effect": "Allow", "Action": "s3:PutObjectTagging", "Resource": "arn:aws:s3:::b" }
            """))
        .Expecting(new DiagnosticResult(Descriptors.MissingActionOfMember).WithLocation(0).WithArguments(
            "IAmazonS3.PutObjectAsync",
            "CannedACL",
            "s3:PutObjectAcl",
            "which policy.json denies on every resource in statement 2; narrow the Deny"))
        .Expecting(new DiagnosticResult(Descriptors.MissingActionOfMember).WithLocation(1).WithMessage(
            "'IAmazonS3.PutObjectAsync' with 'TagSet' set needs 's3:PutObjectTagging' as well, which policy.json lists in statement 3 "
            + "on no resource that it acts on; list "
            + "'arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}/object/${ObjectName}' "
            + "or 'arn:${Partition}:s3:::${BucketName}/${ObjectName}' as its resource"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Passing_a_role_is_found_on_the_member() => VerifyAsync(Put, """
        Task M(IAmazonEC2 ec2) => ec2.RunInstancesAsync(new()
        {
            ImageId = "ami",
            {|DSP0004:IamInstanceProfile|} = new() { Name = "role" },
        });
        """);

    [Fact]
    public Task Either_action_of_a_version_is_chosen_by_the_request() => VerifyAsync(Allowing("s3:ListBucket"), """
        async Task M(IAmazonS3 s3, GetObjectRequest given)
        {
            await s3.{|DSP0001:GetObjectAsync|}(new GetObjectRequest { BucketName = "b", Key = "k" });
            await s3.{|DSP0001:GetObjectAsync|}("b", "k");
            await s3.GetObjectAsync(new GetObjectRequest { BucketName = "b", {|DSP0004:VersionId|} = "1" });
            await s3.GetObjectAsync("b", "k", {|DSP0004:"1"|});
            await s3.{|DSP0001:GetObjectAsync|}(given);
        }
        """);

    [Fact]
    public Task Copies_of_versions() => VerifyAsync(Allowing("s3:PutObject"), """
        async Task M(IAmazonS3 s3)
        {
            await s3.{|DSP0001:CopyObjectAsync|}("a", "k", "b", "k");
            await s3.CopyObjectAsync("a", "k", {|DSP0004:"1"|}, "b", "k");
            await s3.CopyObjectAsync(new() { SourceBucket = "a", {|DSP0004:SourceVersionId|} = "1" });
        }
        """);

    [Fact]
    public Task Elements_of_lists() => VerifyAsync(Allowing("s3:PutObject"), """
        async Task M(IAmazonS3 s3)
        {
            await s3.{|DSP0001:DeleteObjectsAsync|}(new() { Objects = [new() { Key = "k" }] });
            await s3.DeleteObjectsAsync(new() { Objects = new() { new() { Key = "k", {|DSP0004:VersionId|} = "1" } } });
            await s3.{|DSP0001:DeleteObjectsAsync|}(new() { Objects = Enumerable.Range(0, 3).Select(i => new KeyVersion()).ToList() });
        }
        """);

    [Fact]
    public Task Constant_statements_say_what_they_do() => VerifyAsync(Allowing("s3:PutObject"), """
        const string Select = "SELECT * FROM ";

        async Task M(IAmazonDynamoDB db, string table, string statement)
        {
            await db.ExecuteStatementAsync(new() { {|DSP0004:Statement|} = "insert into t value {}" });
            await db.ExecuteStatementAsync(new() { {|DSP0004:Statement|} = $"delete from {table}" });
            await db.ExecuteStatementAsync(new() { {|DSP0004:Statement|} = Select + table });
            await db.ExecuteStatementAsync(new() { Statement = statement });
        }
        """);

    [Theory]
    [InlineData(@"SELECT * FROM t", "dynamodb:PartiQLSelect")]
    [InlineData(@"SELECT\n*\nFROM t", "dynamodb:PartiQLSelect")]
    [InlineData(@"\r\n\tselect\tid from t", "dynamodb:PartiQLSelect")]
    [InlineData(@"-- DELETE nothing\nSELECT id FROM t", "dynamodb:PartiQLSelect")]
    [InlineData(@"/* UPDATE */ SELECT id FROM t", "dynamodb:PartiQLSelect")]
    [InlineData(@"SELECT id FROM t WHERE note = 'DELETE me'", "dynamodb:PartiQLSelect")]
    [InlineData(@"INSERT INTO t VALUE {'note': 'SELECT * FROM u'}", "dynamodb:PartiQLInsert")]
    [InlineData(@"UPDATE t SET note = 'INSERT' WHERE id = 1", "dynamodb:PartiQLUpdate")]
    [InlineData(@"DELETE FROM t WHERE note = 'UPDATE'", "dynamodb:PartiQLDelete")]
    [InlineData(@"EXISTS(SELECT * FROM t WHERE id = 1)", "dynamodb:PartiQLSelect")]
    [InlineData(@"SELECTED", null)]
    [InlineData(@"", null)]
    [InlineData(@"/* SELECT", null)]
    [InlineData(@"-- SELECT", null)]
    public async Task The_first_keyword_says_what_a_statement_needs(string statement, string? action)
    {
        foreach (var request in new[]
        {
            $$"""db.ExecuteStatementAsync(new() { Statement = "{{statement}}" })""",
            $$"""db.BatchExecuteStatementAsync(new() { Statements = [new() { Statement = "{{statement}}" }] })""",
            $$"""db.ExecuteTransactionAsync(new() { TransactStatements = [new() { Statement = "{{statement}}" }] })""",
        })
        {
            var member = request.Replace("{ Statement =", "{ {|DSP0004:Statement|} =", System.StringComparison.Ordinal);
            await VerifyAsync(Allowing("s3:PutObject"), $"Task M(IAmazonDynamoDB db) => {(action is null ? request : member)};");
            await VerifyAsync(
                action is null ? Allowing("s3:PutObject") : Allowing(action), $"Task M(IAmazonDynamoDB db) => {request};");
        }
    }

    [Fact]
    public Task Of_a_statement_that_is_known_in_part_only_what_is_sure_is_reported() => VerifyAsync(Allowing("s3:PutObject"), """
        async Task M(IAmazonDynamoDB db, string word, string table)
        {
            await db.ExecuteStatementAsync(new() { Statement = word + " FROM t" });
            await db.ExecuteStatementAsync(new() { Statement = $"SEL{word} FROM t" });
            await db.ExecuteStatementAsync(new() { Statement = $"SELECT{word} FROM t" });
            await db.ExecuteStatementAsync(new() { {|DSP0004:Statement|} = $"SELECT {word} FROM {table}" });
        }
        """);

    [Theory]
    [InlineData("GetObject", "new() { Key = \"k\" }", "DSP0001", "Verb not set: GET")]
    [InlineData("GetObject", "new() { Key = \"k\", Verb = HttpVerb.GET }", "DSP0001", "GET")]
    [InlineData("PutObject", "new() { Key = \"k\", Verb = HttpVerb.PUT }", "DSP0001", "PUT")]
    [InlineData("DeleteObject", "new() { Key = \"k\", Verb = HttpVerb.DELETE }", "DSP0001", "DELETE")]
    public async Task Presigned_urls_need_the_action_of_their_verb(string action, string request, string id, string because)
    {
        Assert.NotEmpty(because);
        await VerifyAsync(Allowing("s3:ListBucket"), $$"""
            string M(IAmazonS3 s3) => s3.{|{{id}}:GetPreSignedURL|}({{request}});
            """);
        await VerifyAsync(Allowing("s3:" + action), $$"""
            string M(IAmazonS3 s3) => s3.GetPreSignedURL({{request}});
            """);
    }
}
