using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>Set-ups and verifications of mocks name calls and make none.</summary>
public class MockTests
{
    private static readonly string Nothing = Allowing("sqs:SendMessage");

    [Fact]
    public Task Set_ups_and_verifications_of_mocks() => Create()
        .Using([
            Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(NSubstitute.Substitute).Assembly.Location),
            Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(Moq.Mock).Assembly.Location),
            Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FakeItEasy.A).Assembly.Location),
        ])
        .WithPolicy(Nothing)
        .WithSource("""
            using Amazon.S3;
            using Amazon.S3.Model;
            using FakeItEasy;
            using Moq;
            using NSubstitute;
            using NSubstitute.ExceptionExtensions;

            class Program
            {
                async System.Threading.Tasks.Task M(IAmazonS3 real)
                {
                    var s3 = Substitute.For<IAmazonS3>();
                    s3.DeleteBucketAsync("b").Returns(new DeleteBucketResponse());
                    s3.DeleteBucketAsync(Arg.Any<string>()).ThrowsAsync(new System.Exception());
                    await s3.Received(1).DeleteBucketAsync("b");
                    await s3.DidNotReceive().DeleteBucketAsync(Arg.Is<string>(name => name == "b"));
                    s3.When(x => x.DeleteBucketAsync("b")).Do(_ => { });
                    Received.InOrder(() => s3.DeleteBucketAsync("b"));

                    var mock = new Mock<IAmazonS3>();
                    mock.Setup(x => x.DeleteBucketAsync("b", default)).ReturnsAsync(new DeleteBucketResponse());
                    mock.Verify(x => x.DeleteBucketAsync(It.IsAny<string>(), default), Moq.Times.Once);
                    await mock.Object.DeleteBucketAsync("b");
                    var mocked = Mock.Of<IAmazonS3>(x => x.DeleteBucketAsync("b", default) == null);

                    var fake = A.Fake<IAmazonS3>();
                    A.CallTo(() => fake.DeleteBucketAsync("b", default)).Returns(new DeleteBucketResponse());
                    A.CallTo(() => fake.DeleteBucketAsync(A<string>._, default)).MustHaveHappenedOnceExactly();

                    await real.{|DSP0001:DeleteBucketAsync|}("b");
                }
            }
            """)
        .RunAsync(TestContext.Current.CancellationToken);
}
