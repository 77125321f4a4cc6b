namespace Cachewright.TwoBuilds;

internal interface IArticles
{
    Task<Article> FindAsync(int id);

    Task SaveAsync(int id);

    Task SaveAllAsync();

    Task<Article> RenameAsync(int id);
}
