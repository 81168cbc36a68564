namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>In which programs actions are used without a call that shows it.</summary>
public enum UnseenUseScope
{
    /// <summary>In any program.</summary>
    Everywhere,

    /// <summary>In functions of AWS Lambda.</summary>
    Lambda,

    /// <summary>In programs that read objects of S3.</summary>
    ObjectReaders,
}
