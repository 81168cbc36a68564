using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>
/// What is seen of a request whose local changes hands on the way to its call; marks as in <see cref="RequestFlowTests"/>.
/// </summary>
public class RequestValueFlowTests
{
    private static readonly string Granted = Allowing("s3:PutObject", "s3:GetObjectVersion");

    [Fact]
    public Task Reassignments() => VerifyAsync("""
        var put = new PutObjectRequest { CannedACL = S3CannedACL.PublicRead };
        put = new PutObjectRequest();
        await s3.PutObjectAsync(put);

        var other = new PutObjectRequest();
        other = new PutObjectRequest { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
        await s3.PutObjectAsync(other);

        PutObjectRequest late;
        if (flag)
            late = new PutObjectRequest { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
        else
            late = new PutObjectRequest { CannedACL = S3CannedACL.Private };
        await s3.PutObjectAsync(late);

        var half = new PutObjectRequest { CannedACL = S3CannedACL.PublicRead };
        if (flag)
            half = new PutObjectRequest();
        await s3.PutObjectAsync(half);

        var given = new PutObjectRequest { CannedACL = S3CannedACL.PublicRead };
        Replace(ref given);
        await s3.PutObjectAsync(given);
        given.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        await s3.PutObjectAsync(given);

        Make(out var made);
        await s3.GetObjectAsync(made);

        var (paired, _) = (new GetObjectRequest(), 1);
        await s3.GetObjectAsync(paired);

        await s3.PutObjectAsync(put = new PutObjectRequest { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead });
        """);

    [Fact]
    public Task Escapes() => VerifyAsync("""
        var listed = new GetObjectRequest();
        var all = new List<GetObjectRequest> { listed };
        Configure(all[0]);
        await s3.GetObjectAsync(listed);

        var alias = new GetObjectRequest();
        var same = alias;
        same.VersionId = "1";
        await s3.GetObjectAsync(alias);
        await s3.GetObjectAsync(same);

        var later = new GetObjectRequest();
        await s3.{|DSP0001:GetObjectAsync|}(later);
        Configure(later);
        await s3.GetObjectAsync(later);

        var set = new PutObjectRequest { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
        Configure(set);
        await s3.PutObjectAsync(set);

        var local = new GetObjectRequest();
        SetLocally();
        await s3.GetObjectAsync(local);
        void SetLocally() => local.VersionId = "1";

        var read = new GetObjectRequest();
        Console.WriteLine(read.Key);
        Func<string> show = () => read.Key;
        await s3.{|DSP0001:GetObjectAsync|}(read);

        var filled = new PutObjectRequest();
        Fill(filled.TagSet);
        await s3.PutObjectAsync(filled);
        """);

    [Fact]
    public Task Lambdas() => VerifyAsync("""
        var put = new PutObjectRequest { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
        Func<Task> call = () => s3.PutObjectAsync(put);

        var get = new GetObjectRequest();
        Func<Task> read = () => s3.GetObjectAsync(get);
        get.VersionId = "1";

        var plain = new GetObjectRequest();
        Func<Task> plainly = () => s3.{|DSP0001:GetObjectAsync|}(plain);

        var replaced = new GetObjectRequest();
        Func<Task> late = () => s3.GetObjectAsync(replaced);
        replaced = new GetObjectRequest { VersionId = "1" };

        Func<Task> within = () =>
        {
            var inner = new PutObjectRequest();
            inner.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
            return s3.PutObjectAsync(inner);
        };
        await Task.WhenAll(call(), read(), plainly(), late(), within());
        """);

    [Fact]
    public Task Conditional_expressions() => VerifyAsync("""
        await s3.PutObjectAsync(flag
            ? new PutObjectRequest { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead }
            : new PutObjectRequest { CannedACL = S3CannedACL.Private });
        await s3.PutObjectAsync(flag ? new PutObjectRequest { CannedACL = S3CannedACL.PublicRead } : new PutObjectRequest());
        await s3.{|DSP0001:GetObjectAsync|}(flag ? new GetObjectRequest { Key = "a" } : new GetObjectRequest { Key = "b" });
        await s3.PutObjectAsync(count switch
        {
            1 => new PutObjectRequest { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead },
            2 => new PutObjectRequest { CannedACL = S3CannedACL.Private },
            _ => throw new InvalidOperationException(),
        });
        await s3.GetObjectAsync(null ?? new GetObjectRequest());

        var guarded = new PutObjectRequest();
        _ = flag && (guarded.CannedACL = S3CannedACL.PublicRead) is not null;
        await s3.PutObjectAsync(guarded);

        var chosen = new PutObjectRequest();
        _ = flag ? chosen.CannedACL = S3CannedACL.PublicRead : null;
        await s3.PutObjectAsync(chosen);

        var coalesced = new PutObjectRequest();
        coalesced.{|DSP0004:CannedACL|} ??= S3CannedACL.PublicRead;
        await s3.PutObjectAsync(coalesced);

        var reached = new PutObjectRequest();
        reached?.TagSet?.Add(new Tag());
        await s3.PutObjectAsync(reached);
        """);

    [Fact]
    public Task Values_that_may_be_nothing() => VerifyAsync("""
        await s3.PutObjectAsync(new() { CannedACL = flag ? S3CannedACL.PublicRead : null });
        await s3.PutObjectAsync(new() { {|DSP0004:CannedACL|} = flag ? S3CannedACL.PublicRead : S3CannedACL.Private });
        await s3.PutObjectAsync(new() { CannedACL = count switch { 1 => S3CannedACL.PublicRead, _ => null } });
        await s3.PutObjectAsync(
            new() { {|DSP0004:CannedACL|} = count switch { 1 => S3CannedACL.PublicRead, _ => throw new InvalidOperationException() } });
        await s3.PutObjectAsync(new() { TagSet = [.. Tags()] });
        await s3.PutObjectAsync(new() { {|DSP0004:TagSet|} = [.. Tags(), new Tag()] });

        string? none = null;
        await s3.{|DSP0001:GetObjectAsync|}(new GetObjectRequest { VersionId = none });
        string? perhaps = null;
        if (flag)
            perhaps = "1";
        await s3.GetObjectAsync(new GetObjectRequest { VersionId = perhaps });
        await s3.GetObjectAsync(new GetObjectRequest { VersionId = perhaps ?? "1" });

        var cleared = new PutObjectRequest { TagSet = [new Tag()] };
        cleared.TagSet.Clear();
        await s3.PutObjectAsync(cleared);
        """);

    [Fact]
    public Task Nullable_annotations_are_believed() => Create()
        .WithSource("#nullable enable\n" + InClass("""
            async Task M(IAmazonS3 s3, string? perhaps, string certain, S3CannedACL? acl)
            {
                await s3.PutObjectAsync(new() { CannedACL = acl });
                await s3.PutObjectAsync(new() { {|DSP0004:CannedACL|} = acl ?? S3CannedACL.Private });
                await s3.GetObjectAsync("b", "k", perhaps);
                await s3.GetObjectAsync("b", "k", certain);
                if (acl is not null)
                    await s3.PutObjectAsync(new() { {|DSP0004:CannedACL|} = acl });
            }
            """))
        .WithPolicy(Granted)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Parameters_are_set_before_the_call() => Create()
        .WithSource(InClass("""
            async Task M(IAmazonS3 s3, PutObjectRequest put, GetObjectRequest get)
            {
                put.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
                await s3.PutObjectAsync(put);
                get.Key = "k";
                await s3.GetObjectAsync(get);
            }

            Task N(IAmazonS3 s3, PutObjectRequest put) => s3.PutObjectAsync(put);
            """))
        .WithPolicy(Granted)
        .RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string body) => Calls.CallTest.VerifyAsync(Granted, $$"""
        async Task M(IAmazonS3 s3, bool flag, int count)
        {
        {{body}}
        }

        static IEnumerable<Tag> Tags() => new Tag[0];
        public static void Configure(object request) { }
        public static void Replace(ref PutObjectRequest request) => request = new();
        public static void Make(out GetObjectRequest request) => request = new();
        public static void Fill(List<Tag> tags) => tags.Add(new());
        """);
}
