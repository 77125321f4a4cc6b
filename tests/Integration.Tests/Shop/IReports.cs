namespace Cachewright.Integration.Shop;

internal interface IReports
{
    string Title(int year);

    ValueTask<int> PagesAsync(int year);

    IEnumerable<int> Years(int first);

    void Touch(int year);

    string Retitle(int year, string title);
}
