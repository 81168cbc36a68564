using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>
/// What is seen of a request along the paths to its call. A marked CannedACL is seen set; a marked GetObjectAsync has a VersionId that is
/// seen not to be set; what has no mark is not visible, or set for a call that this suits.
/// </summary>
public class RequestFlowTests
{
    private static readonly string Granted = Allowing("s3:PutObject", "s3:GetObjectVersion");

    [Fact]
    public Task Branches_that_agree() => VerifyAsync("""
        var put = new PutObjectRequest();
        if (flag)
            put.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        else
            put.CannedACL = S3CannedACL.Private;
        await s3.PutObjectAsync(put);

        var half = new PutObjectRequest();
        if (flag)
            half.CannedACL = S3CannedACL.PublicRead;
        else
            half.Key = "k";
        await s3.PutObjectAsync(half);

        var get = new GetObjectRequest();
        if (flag)
            get.Key = "a";
        else
            get.Key = "b";
        await s3.{|DSP0001:GetObjectAsync|}(get);

        var early = new PutObjectRequest();
        if (flag)
        {
            early.Key = "k";
            return;
        }

        early.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        await s3.PutObjectAsync(early);

        var only = new PutObjectRequest();
        if (flag)
            only.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        else
            throw new InvalidOperationException();
        await s3.PutObjectAsync(only);
        """);

    [Fact]
    public Task Switches() => VerifyAsync("""
        var put = new PutObjectRequest();
        switch (count)
        {
            case 1:
                put.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
                break;
            default:
                put.CannedACL = S3CannedACL.Private;
                break;
        }

        await s3.PutObjectAsync(put);

        var partly = new PutObjectRequest();
        switch (count)
        {
            case 1:
                partly.CannedACL = S3CannedACL.PublicRead;
                break;
            case 2:
                partly.CannedACL = S3CannedACL.Private;
                break;
        }

        await s3.PutObjectAsync(partly);

        var thrown = new PutObjectRequest();
        switch (count)
        {
            case 1:
                thrown.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
                break;
            default:
                throw new InvalidOperationException();
        }

        await s3.PutObjectAsync(thrown);
        """);

    [Fact]
    public Task Loops() => VerifyAsync("""
        var again = new GetObjectRequest();
        for (var i = 0; i < count; i++)
        {
            await s3.GetObjectAsync(again);
            again.VersionId = "1";
        }

        var inside = new PutObjectRequest();
        foreach (var c in "ab")
        {
            inside.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
            await s3.PutObjectAsync(inside);
        }

        var perhaps = new PutObjectRequest();
        while (flag)
            perhaps.CannedACL = S3CannedACL.PublicRead;
        await s3.PutObjectAsync(perhaps);

        var once = new PutObjectRequest();
        do
        {
            once.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        }
        while (flag);
        await s3.PutObjectAsync(once);

        var left = new PutObjectRequest();
        while (true)
        {
            if (flag)
                break;
            left.CannedACL = S3CannedACL.PublicRead;
        }

        await s3.PutObjectAsync(left);

        var skipped = new PutObjectRequest();
        foreach (var c in "ab")
        {
            skipped = new PutObjectRequest();
            if (c == 'a')
                continue;
            skipped.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
            await s3.PutObjectAsync(skipped);
        }

        while (true)
        {
            var fresh = new GetObjectRequest();
            await s3.{|DSP0001:GetObjectAsync|}(fresh);
            fresh.VersionId = "1";
            Console.WriteLine(fresh.VersionId);
        }
        """);

    [Fact]
    public Task Attempts() => VerifyAsync("""
        var put = new PutObjectRequest();
        try
        {
            put.CannedACL = S3CannedACL.PublicRead;
        }
        catch (InvalidOperationException)
        {
        }

        await s3.PutObjectAsync(put);

        var inside = new PutObjectRequest();
        try
        {
            inside.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
            await s3.PutObjectAsync(inside);
        }
        catch (InvalidOperationException)
        {
            throw;
        }

        var last = new PutObjectRequest();
        try
        {
            Console.WriteLine();
        }
        finally
        {
            last.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        }

        await s3.PutObjectAsync(last);

        var get = new GetObjectRequest();
        try
        {
            get.VersionId = "1";
        }
        catch (InvalidOperationException)
        {
            await s3.GetObjectAsync(get);
        }

        var rethrown = new PutObjectRequest();
        try
        {
            rethrown.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        }
        catch (InvalidOperationException)
        {
            throw;
        }

        await s3.PutObjectAsync(rethrown);
        """);

    [Fact]
    public Task Waits_and_blocks() => VerifyAsync("""
        var put = new PutObjectRequest();
        await Task.Delay(1);
        put.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
        await Task.Delay(1);
        using var response = new System.IO.MemoryStream();
        using (var inner = new System.IO.MemoryStream())
        lock (this)
        {
            put.Key = "k";
        }

        await s3.PutObjectAsync(put);
        """);

    [Fact]
    public Task A_function_with_goto_shows_nothing() => VerifyAsync("""
        var jumped = new PutObjectRequest();
        if (flag)
            goto Call;
        jumped.CannedACL = S3CannedACL.PublicRead;
        Call:
        await s3.PutObjectAsync(jumped);
        """);

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
