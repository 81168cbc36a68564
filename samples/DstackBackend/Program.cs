using Dstack.Backend.Runners;

// The one thing that needs no AWS account: the policy of the runner's role, as it would be created for a bucket.
if (args is not [var bucketName])
{
    Console.Error.WriteLine("usage: DstackBackend <bucket name>");
    return 1;
}

Console.WriteLine(RunnerRole.PolicyFor(bucketName));
return 0;
